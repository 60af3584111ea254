import type { ReactNode } from 'react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { Icon } from './icon.tsx';

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly detail?: string;
}

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
  readonly width?: 'short' | 'normal' | 'full';
}

/** One of a few: a listbox that opens from a button. */
export function Choice({ label, hideLabel, options, value, onChange, isDisabled = false, width = 'full' }: Props): ReactNode {
  return (
    <Select className={`field field-${width}`} value={value} isDisabled={isDisabled} onChange={(key) => key !== null && onChange(String(key))}>
      <Label className={hideLabel ? 'for-screen-readers' : 'field-label'}>{label}</Label>
      <Button className="choice-button">
        <SelectValue />
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover">
        <ListBox className="listbox" items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.text} className="listbox-item">
              <span>{option.text}</span>
              {option.detail && <span className="muted">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
