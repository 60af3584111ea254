import { accountAfter } from '#shared/domain/accounts/change-account.ts';
import { parLevelsAfter, withParLevels } from '#shared/domain/accounts/change-par-levels.ts';
import { ownNumbersAfter } from '#shared/domain/accounts/own-number.ts';
import { withoutSubstitute, withSubstitute } from '#shared/domain/approvals/set-substitute.ts';
import { listAfter } from '#shared/domain/lists/change-list.ts';
import { dayOfInstant } from '#shared/domain/time/calendar-day.ts';
import type { CommandContext, DocumentsAfter } from './apply-command.ts';
import type { AccountCommand } from './commands.ts';

/**
 * What a command about the account has done that the backend accepted, laid over rows that may be older than those it was judged by: nothing is judged again. A list that
 * is not there, because it was closed to the person meanwhile, stays away; one that is deleted here was none when the command was accepted.
 */
export function layAccepted(command: AccountCommand, context: Pick<CommandContext, 'account' | 'actor' | 'now' | 'company' | 'decidedAt' | 'productList'>): DocumentsAfter {
  const { account, actor, now, company } = context;
  switch (command.kind) {
    case 'account.setSubstitute':
      return { account: withSubstitute(account, command.payload, actor) };
    case 'account.endSubstitute':
      return { account: withoutSubstitute(account, command.payload.substitutionId, { actor, today: dayOfInstant(now, company.timeZone) }) };
    case 'account.change':
      return { account: accountAfter(account, command.payload.change) };
    case 'account.setOwnNumbers':
      return { ownNumbers: ownNumbersAfter(command.payload.numbers) };
    case 'account.setParLevels':
      return withParLevels(account, parLevelsAfter(command.payload.site, command.payload.levels));
    case 'account.changeList': {
      const { listId, change } = command.payload;
      const standing = context.productList(listId);
      const list = listAfter(standing && { ...standing, deleted: false }, change, { ...context, listId });
      return list === null ? {} : { list };
    }
  }
}
