import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { Icon } from './icon.tsx';
import type { Option } from './choice.tsx';

interface Props {
  readonly label: string;
  readonly options: readonly Option[];
  readonly values: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Some of a few, all visible. */
export function Checks({ label, options, values, onChange }: Props): ReactNode {
  return (
    <CheckboxGroup className="field field-full" value={[...values]} onChange={onChange}>
      <Label className="field-label">{label}</Label>
      <div className="checks">
        {options.map(({ id, text }) => (
          <Checkbox key={id} value={id} className="check">
            <span className="check-mark" aria-hidden="true">
              <Icon name="check" size={13} />
            </span>
            {text}
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  );
}
