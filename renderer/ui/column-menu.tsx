import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface Props {
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
}

/** Which columns of a table are shown. */
export function ColumnMenu({ label, columns, hidden, onChange }: Props): ReactNode {
  const shown = columns.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
  return (
    <MenuTrigger>
      <Button className="head-button head-menu" aria-label={label}>
        <Icon name="sliders" size={13} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label} selectionMode="multiple" selectedKeys={shown} onSelectionChange={(keys) => onChange(columns.filter(({ id }) => keys !== 'all' && !keys.has(id)).map(({ id }) => id))}>
          {columns.map(({ id, head }) => (
            <MenuItem key={id} id={id} className="menu-item" textValue={head}>
              {({ isSelected }) => (
                <span className="row">
                  <span className="menu-mark">{isSelected && <Icon name="check" size={13} />}</span>
                  {head}
                </span>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
