import { type ReactNode, useState } from 'react';
import { type Account, type ApprovalRule, approvalRule } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { EntryDialog } from './entry-dialog.tsx';
import { RuleConditions } from './rule-conditions.tsx';
import { RuleSteps } from './rule-steps.tsx';
import { parseRule, typedRule } from './typed-rule.ts';

interface Props {
  readonly account: Account;
  readonly before: ApprovalRule | null;
  readonly typed?: ApprovalRule;
  readonly onClose: () => void;
}

/** An approval rule: when it holds, whom it asks in which order, and how often it would have asked in the past year. */
export function RuleDialog({ account, before, typed, onClose }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const start = typed ?? before;
  const [id] = useState(() => start?.id ?? crypto.randomUUID());
  const [rule, setRule] = useState(() => typedRule(start, format));
  const after = parseRule(id, rule, format);
  return (
    <EntryDialog title={before?.name ?? messages('administration.newRule')} width="wide" part="approvalRule" before={before} after={after} onClose={onClose}>
      <TextField label={messages('administration.name')} value={rule.name} onChange={(name) => setRule({ ...rule, name })} autoFocus autoComplete="off" />
      <RuleConditions account={account} rule={rule} onChange={setRule} />
      <RuleSteps account={account} steps={rule.steps} onChange={(steps) => setRule({ ...rule, steps })} />
      <RuleForecast rule={after} />
    </EntryDialog>
  );
}

function RuleForecast({ rule }: { readonly rule: ApprovalRule | null }): ReactNode {
  const messages = useMessages();
  const parsed = rule === null ? null : approvalRule.safeParse(rule);
  const { answer } = useQuery('account.foreseeRule', parsed?.success === true ? { rule: parsed.data } : null);
  if (rule === null || answer === undefined) return null;
  return <p role="status" className="muted">{answer.asked === null ? messages('administration.askedUnknown') : messages('administration.asked', { orders: answer.orders, asked: answer.asked })}</p>;
}
