import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from './choice.tsx';

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of very few, all visible. */
export function Segments({ label, hideLabel, options, value, onChange }: Props): ReactNode {
  return (
    <RadioGroup className="segments" orientation="horizontal" value={value} onChange={onChange}>
      <Label className={hideLabel ? 'for-screen-readers' : 'field-label'}>{label}</Label>
      <div className="segments-row">
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="segment">
            {option.text}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
