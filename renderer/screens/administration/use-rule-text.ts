import { useMemo } from 'react';
import type { Account, ApprovalRule } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';

/** Conditions and steps of a rule in one line each. */
export function useRuleText(account: Account) {
  const messages = useMessages();
  const format = useFormat();
  return useMemo(() => {
    const centre = (id: string): string => account.costCentres.find((known) => known.id === id)?.name ?? id;
    const member = (id: string): string => account.members.find((known) => known.id === id)?.name ?? id;
    return {
      conditions: ({ minAmount, overBudget, categories, costCentres, payment, priceAboveLastPercent, newProduct }: ApprovalRule['when']): string =>
        [
          minAmount !== null && messages('administration.fromAmount', { amount: format.money(minAmount) }),
          costCentres && costCentres.map(centre).join(', '),
          categories && categories.join(', '),
          payment && payment.map((kind) => messages(`administration.paying.${kind}`)).join(', '),
          overBudget && messages('administration.overBudget'),
          priceAboveLastPercent !== null && messages('administration.dearerThan', { percent: format.percent(priceAboveLastPercent) }),
          newProduct && messages('administration.newProduct'),
        ].filter(Boolean).join(' · ') || messages('administration.always'),
      step: ({ approvers, need }: ApprovalRule['steps'][number]): string => {
        const people = 'members' in approvers ? approvers.members.map(member).join(', ') : messages('administration.everyone', { role: messages(`role.${approvers.role}`) });
        const alone = 'members' in approvers && approvers.members.length === 1;
        return alone ? people : `${people} (${messages(need === 'any' ? 'administration.needAny' : 'administration.needAll')})`;
      },
    };
  }, [account, messages, format]);
}
