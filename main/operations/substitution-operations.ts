import type { substitutionOperations } from '#shared/contract/substitution-operations.ts';
import type { Member } from '#shared/domain/accounts/account.ts';
import { barredDocuments } from '#shared/domain/approvals/barred-documents.ts';
import { mayStandIn, mayArrange } from '#shared/domain/approvals/set-substitute.ts';
import type { Substitution } from '#shared/domain/approvals/substitution.ts';
import { ok } from '#shared/domain/result.ts';
import type { CalendarDay } from '#shared/domain/time/calendar-day.ts';
import type { OutboxEntry } from '#main/database/outbox-store.ts';
import type { Desk } from '#main/host/desk.ts';
import { actOnDocument } from './act-on-document.ts';
import { notFound } from './failures.ts';
import type { Answer, Handlers } from './handler.ts';
import { withStanding, type Standing } from './with-desk.ts';

type Substitutions = Answer<'account.substitutions'>;
type Person = { readonly id: string; readonly name: string };

export const substitutionHandlers: Pick<Handlers, keyof typeof substitutionOperations> = {
  'account.substitutions': withStanding((_input, desk, standing) => {
    const { account, today } = standing;
    const me = memberOf(desk.identity.memberId, standing);
    return ok({
      today,
      substitutions: (account.substitutions ?? []).map((entry) => shownEntry(entry, me, desk, standing)).toSorted((one, other) => other.from.localeCompare(one.from)),
      refused: desk.stores.outbox.needingAttention().flatMap((entry) => refusedEntry(entry, standing)),
      mayArrangeFor: me ? account.members.filter((member) => mayStandIn(member) && mayArrange(me, member.id)).map(personOf) : [],
      substitutes: account.members.filter(mayStandIn).map(personOf),
    });
  }),

  'account.foreseeSubstitute': withStanding(({ absent, substitute }, desk, standing) => {
    const member = memberOf(substitute, standing);
    if (!member) return notFound({ member: substitute });
    const quotes = desk.documents.quotes().map(({ document }) => document);
    const barred = barredDocuments(quotes, absent ?? desk.identity.memberId, member, standing.now);
    return ok({
      barred: barred.map(({ quote, reason }) => ({ quoteId: quote.id, number: quote.number, title: quote.title, gross: quote.current.totals.gross, currency: quote.currency, reason })),
    });
  }),

  'account.setSubstitute': withStanding(({ absent, ...set }, desk, standing, context) => {
    const substitutionId = context.newId();
    const payload = { substitutionId, absent: absent ?? desk.identity.memberId, ...set };
    const acted = actOnDocument({ kind: 'account.setSubstitute', payload }, context.newId(), desk, standing);
    return acted.ok ? ok({ substitutionId }) : acted;
  }),

  'account.endSubstitute': withStanding(({ substitutionId }, desk, standing, context) => {
    const acted = actOnDocument({ kind: 'account.endSubstitute', payload: { substitutionId } }, context.newId(), desk, standing);
    return acted.ok ? ok({}) : acted;
  }),
};

function memberOf(id: string, { account }: Standing): Member | undefined {
  return account.members.find((member) => member.id === id);
}

const personOf = ({ id, name }: Member): Person => ({ id, name });

function named(id: string, standing: Standing): Person {
  return { id, name: memberOf(id, standing)?.name ?? id };
}

function shownEntry(entry: Substitution, me: Member | undefined, desk: Desk, standing: Standing): Substitutions['substitutions'][number] {
  const { id, absent, substitute, from, to, setBy, endedBy } = entry;
  const state = stateOf(entry, standing.today);
  return {
    id: id ?? null,
    absent: named(absent, standing),
    substitute: named(substitute, standing),
    from,
    to,
    setBy: setBy === undefined ? null : named(setBy, standing),
    endedBy: endedBy === undefined ? null : named(endedBy, standing),
    state,
    mayEnd: id !== undefined && state !== 'over' && me !== undefined && mayArrange(me, absent),
    pending: id !== undefined && desk.stores.outbox.pending(id).length > 0,
  };
}

function stateOf({ from, to }: Substitution, today: CalendarDay): 'coming' | 'running' | 'over' {
  if (to < today || to < from) return 'over';
  return from > today ? 'coming' : 'running';
}

function refusedEntry({ id, kind, command, refusal }: OutboxEntry, standing: Standing): Substitutions['refused'] {
  if (refusal === null || (command.kind !== 'account.setSubstitute' && command.kind !== 'account.endSubstitute')) return [];
  const typed =
    command.kind === 'account.setSubstitute'
      ? { absent: named(command.payload.absent, standing), substitute: named(command.payload.substitute, standing), from: command.payload.from, to: command.payload.to }
      : { absent: null, substitute: null, from: null, to: null };
  return [{ commandId: id, kind, refusal, ...typed }];
}
