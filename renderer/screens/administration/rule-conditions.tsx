import type { ReactNode } from 'react';
import type { Account } from '#shared/domain/accounts/account.ts';
import { paymentKind } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checks } from '#renderer/ui/checks.tsx';
import { Choice } from '#renderer/ui/choice.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { TypedRule } from './typed-rule.ts';

interface Props {
  readonly account: Account;
  readonly rule: TypedRule;
  readonly onChange: (rule: TypedRule) => void;
}

const none = 'none';

/** All that is set must hold; what is left empty asks nothing. */
export function RuleConditions({ account, rule, onChange }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { answer } = useQuery('catalog.categories', {});
  const others = (answer?.categories ?? []).filter(({ path }) => !rule.categories.includes(path));
  const faultOf = (typed: string) => (typed.trim() !== '' && format.parse(typed) === null ? messages('administration.unreadable') : undefined);
  return (
    <div className="form-section" role="group" aria-label={messages('administration.when')}>
      <h3>{messages('administration.when')}</h3>
      <div className="fields">
        <TextField label={messages('administration.minAmount')} inputMode="decimal" value={rule.minAmount} onChange={(minAmount) => onChange({ ...rule, minAmount })} error={faultOf(rule.minAmount)} />
        <TextField label={messages('administration.dearerBy')} inputMode="decimal" value={rule.dearerBy} onChange={(dearerBy) => onChange({ ...rule, dearerBy })} error={faultOf(rule.dearerBy)} />
      </div>
      <Switch isSelected={rule.overBudget} onChange={(overBudget) => onChange({ ...rule, overBudget })}>{messages('administration.overBudget')}</Switch>
      <Switch isSelected={rule.newProduct} onChange={(newProduct) => onChange({ ...rule, newProduct })}>{messages('administration.newProduct')}</Switch>
      {account.costCentres.length > 0 && <Checks label={messages('administration.inCostCentres')} options={account.costCentres.map(({ id, name }) => ({ id, text: name }))} values={rule.costCentres} onChange={(costCentres) => onChange({ ...rule, costCentres })} />}
      <Checks
        label={messages('administration.paidBy')}
        options={paymentKind.options.map((kind) => ({ id: kind, text: messages(`administration.paying.${kind}`) }))}
        values={rule.payment}
        onChange={(kinds) => onChange({ ...rule, payment: paymentKind.options.filter((kind) => kinds.includes(kind)) })}
      />
      {rule.categories.map((path) => (
        <p key={path} className="row">
          <span className="grow">{path}</span>
          <Button look="quiet" size="small" icon="trash" aria-label={messages('administration.removeCategory', { name: path })} onPress={() => onChange({ ...rule, categories: rule.categories.filter((other) => other !== path) })} />
        </p>
      ))}
      <Choice
        label={messages('administration.categories')}
        options={[{ id: none, text: messages('administration.addCategory') }, ...others.map(({ path, products }) => ({ id: path, text: path, detail: format.count(products) }))]}
        value={none}
        onChange={(path) => path !== none && onChange({ ...rule, categories: [...rule.categories, path] })}
      />
    </div>
  );
}
