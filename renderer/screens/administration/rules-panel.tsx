import type { ReactNode } from 'react';
import type { ApprovalRule } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { Column } from '#renderer/ui/column.ts';
import type { Administered } from './administered.ts';
import { EntryList } from './entry-list.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { useRuleText } from './use-rule-text.ts';

/** Which purchases need whose word. Every rule that a purchase meets asks. */
export function RulesPanel({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const text = useRuleText(terms.account);
  const columns: Column<ApprovalRule>[] = [
    { id: 'when', head: messages('administration.when'), wide: true, cell: ({ when }) => text.conditions(when) },
    {
      id: 'steps',
      head: messages('administration.steps'),
      wide: true,
      cell: (rule) => {
        const deadEnd = standing.deadEnds.find((found) => found.rule === rule.id);
        return (
          <span className="stack-tight">
            <span>{rule.steps.map(text.step).join(' → ')}</span>
            {deadEnd && <span className="tone-warn small">{messages(`administration.deadEnd.${deadEnd.reason}`)}</span>}
          </span>
        );
      },
    },
  ];
  return (
    <EntryList
      title={messages('administration.rules')}
      newLabel={messages('administration.newRule')}
      emptyLabel={messages('administration.noRules')}
      emptyLead={messages('empty.rulesLead')}
      part="approvalRule"
      entries={terms.account.approvalRules}
      columns={columns}
      standing={standing}
      dialog={(rule, onClose) => <RuleDialog account={terms.account} before={rule} onClose={onClose} />}
    />
  );
}
