import { type ReactNode, type RefObject, useImperativeHandle, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './icon.tsx';

/** What opens the menu from elsewhere, such as by a key; null while there is none on the screen. */
export type MenuOpener = RefObject<{ open(): void } | null>;

interface Props {
  readonly label: string;
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly hidden: readonly string[];
  readonly onChange: (hidden: readonly string[]) => void;
  readonly opener?: MenuOpener | undefined;
  /** With words, and the key as a hint, where it stands outside of a head. */
  readonly keys?: string;
}

/** Which columns of a table are shown. */
export function ColumnMenu({ label, columns, hidden, onChange, opener, keys }: Props): ReactNode {
  const [isOpen, setOpen] = useState(false);
  useImperativeHandle(opener, () => ({ open: () => setOpen(true) }));
  const shown = columns.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      {keys === undefined ? (
        <Button className="head-button head-menu" aria-label={label}>
          <Icon name="sliders" size={13} />
        </Button>
      ) : (
        <Button className="button button-quiet button-normal">
          <Icon name="sliders" size={16} />
          <span>{label}</span>
          <kbd aria-hidden="true">{keys}</kbd>
        </Button>
      )}
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={label} selectionMode="multiple" selectedKeys={shown} onSelectionChange={(keysNow) => onChange(columns.filter(({ id }) => keysNow !== 'all' && !keysNow.has(id)).map(({ id }) => id))}>
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
