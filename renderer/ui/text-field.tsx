import type { ReactNode, Ref } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField, type TextFieldProps } from 'react-aria-components';

interface Props extends Omit<TextFieldProps, 'children' | 'className'> {
  readonly label: string;
  /** Keeps the label for screen readers only. */
  readonly hideLabel?: boolean;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly width?: 'short' | 'normal' | 'full';
}

export function TextField({ label, hideLabel, hint, error, lines, placeholder, inputRef, width = 'full', ...rest }: Props): ReactNode {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined} className={`field field-${width}`}>
      <Label className={hideLabel ? 'for-screen-readers' : 'field-label'}>{label}</Label>
      {lines ? <TextArea rows={lines} placeholder={placeholder ?? ''} /> : <Input ref={inputRef ?? null} placeholder={placeholder ?? ''} />}
      {hint && <Text slot="description">{hint}</Text>}
      <FieldError>{error}</FieldError>
    </AriaTextField>
  );
}
