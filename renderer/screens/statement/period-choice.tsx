import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Choice } from '#renderer/ui/choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { periodDays, periodPresets, type PeriodPreset, type StatementPeriod } from './statement-period.ts';

export interface ChosenPeriod extends StatementPeriod {
  readonly preset: PeriodPreset | 'custom';
}

interface Props {
  readonly chosen: ChosenPeriod;
  readonly today: string;
  readonly onChange: (chosen: ChosenPeriod) => void;
}

/** A calendar period, or two days of one's own. */
export function PeriodChoice({ chosen, today, onChange }: Props): ReactNode {
  const messages = useMessages();
  const { preset, from, to } = chosen;
  const options = [...periodPresets, 'custom' as const].map((id) => ({ id, text: messages(`statement.preset.${id}`) }));
  const choose = (id: string) => {
    const known = periodPresets.find((candidate) => candidate === id);
    onChange(known ? { preset: known, ...periodDays(known, today) } : { preset: 'custom', from, to });
  };
  return (
    <div className="row row-end">
      <Choice label={messages('statement.period')} width="normal" options={options} value={preset} onChange={choose} />
      {preset === 'custom' && (
        <>
          <TextField type="date" label={messages('statement.from')} width="normal" value={from} onChange={(day) => onChange({ ...chosen, from: day })} />
          <TextField type="date" label={messages('statement.to')} width="normal" value={to} onChange={(day) => onChange({ ...chosen, to: day })} {...(from > to && { error: messages('statement.wrongPeriod') })} />
        </>
      )}
    </div>
  );
}
