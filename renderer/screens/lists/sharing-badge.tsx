import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Badge } from '#renderer/ui/badge.tsx';

export type ShownList = OutputOf<'lists.get'>['list'];

/** Whom a list is open to, and whose it is where it is not mine. */
export function SharingBadge({ list }: { readonly list: ShownList }): ReactNode {
  const messages = useMessages();
  const { sharing, right, owner } = list;
  if (right !== 'own') return <Badge tone="info">{messages(right === 'edit' ? 'lists.ofMayEdit' : 'lists.ofMayUse', { name: owner.name })}</Badge>;
  if (sharing.everyone !== 'none') return <Badge tone="accent">{messages(sharing.everyone === 'edit' ? 'lists.everyoneEdits' : 'lists.everyoneUses')}</Badge>;
  return <Badge>{sharing.members.length === 0 ? messages('lists.private') : messages('lists.withSome', { count: sharing.members.length })}</Badge>;
}
