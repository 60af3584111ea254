import type { ReactNode } from 'react';
import type { Account } from '#shared/domain/accounts/account.ts';
import { mayStandIn } from '#shared/domain/approvals/set-substitute.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checks } from '#renderer/ui/checks.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { newStep, remind, type TypedStep } from './typed-rule.ts';

interface Props {
  readonly account: Account;
  readonly steps: readonly TypedStep[];
  readonly onChange: (steps: readonly TypedStep[]) => void;
}

/** Whom a rule asks, one step after the other. */
export function RuleSteps({ account, steps, onChange }: Props): ReactNode {
  const messages = useMessages();
  return (
    <div className="form-section" role="group" aria-label={messages('administration.steps')}>
      <h3>{messages('administration.steps')}</h3>
      {steps.map((step, at) => (
        <Step
          // eslint-disable-next-line react/no-array-index-key -- a step is its place, and every field is controlled
          key={at}
          account={account}
          number={at + 1}
          step={step}
          onChange={(changed) => onChange(steps.map((other, index) => (index === at ? changed : other)))}
          onRemove={steps.length > 1 ? () => onChange(steps.filter((_step, index) => index !== at)) : null}
        />
      ))}
      <p><Button size="small" icon="plus" onPress={() => onChange([...steps, newStep])}>{messages('administration.addStep')}</Button></p>
    </div>
  );
}

interface StepProps {
  readonly account: Account;
  readonly number: number;
  readonly step: TypedStep;
  readonly onChange: (step: TypedStep) => void;
  readonly onRemove: (() => void) | null;
}

function Step({ account, number, step, onChange, onRemove }: StepProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const able = account.members.filter(mayStandIn);
  const hours = Number(format.parse(step.withinHours) ?? '0');
  const role = (name: 'approver' | 'admin') => ({ id: name, text: messages('administration.everyone', { role: messages(`role.${name}`) }) });
  return (
    <div className="stack-tight" role="group" aria-label={messages('administration.step', { number })}>
      <div className="form-row">
        <Choice label={messages('administration.who')} options={[role('approver'), role('admin'), { id: 'named', text: messages('administration.named') }]} value={step.who} onChange={(who) => onChange({ ...step, who: who as TypedStep['who'] })} width="normal" />
        <Choice label={messages('administration.need')} options={[{ id: 'any', text: messages('administration.needAny') }, { id: 'all', text: messages('administration.needAll') }]} value={step.need} onChange={(need) => onChange({ ...step, need: need === 'all' ? 'all' : 'any' })} width="normal" />
        <TextField label={messages('administration.withinHours')} inputMode="decimal" width="short" value={step.withinHours} onChange={(withinHours) => onChange({ ...step, withinHours })} error={hours > 0 ? undefined : messages('administration.unreadable')} />
        <Choice label={messages('administration.onDeadline')} options={[{ id: remind, text: messages('administration.remind') }, ...able.map(({ id, name }) => ({ id, text: messages('administration.escalate', { name }) }))]} value={step.onDeadline} onChange={(onDeadline) => onChange({ ...step, onDeadline })} width="normal" />
        {onRemove && <Button look="quiet" icon="trash" aria-label={messages('administration.removeStep', { number })} onPress={onRemove} />}
      </div>
      {step.who === 'named' && <Checks label={messages('administration.named')} options={able.map(({ id, name }) => ({ id, text: name }))} values={step.members} onChange={(members) => onChange({ ...step, members })} />}
    </div>
  );
}
