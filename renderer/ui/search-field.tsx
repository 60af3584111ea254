import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import { Button, Input, Label, SearchField as AriaSearchField } from 'react-aria-components';
import { Icon } from './icon.tsx';

interface Props {
  readonly label: string;
  readonly clearLabel: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly keys?: string;
  readonly size?: 'normal' | 'large';
}

export function SearchField({ label, clearLabel, placeholder, value, onChange, onKeyDown, inputRef, keys, size = 'normal' }: Props): ReactNode {
  return (
    <AriaSearchField className={`search-field search-field-${size}`} value={value} onChange={onChange}>
      <Label className="for-screen-readers">{label}</Label>
      <Icon name="search" />
      <Input ref={inputRef ?? null} placeholder={placeholder ?? label} onKeyDown={onKeyDown} spellCheck="false" autoComplete="off" />
      {keys && value === '' && <kbd aria-hidden="true">{keys}</kbd>}
      {value !== '' && (
        <Button className="button button-quiet button-square button-small" aria-label={clearLabel}>
          <Icon name="close" size={14} />
        </Button>
      )}
    </AriaSearchField>
  );
}
