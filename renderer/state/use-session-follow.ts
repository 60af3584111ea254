import { useEffect } from 'react';
import { useSessionStore } from './session-store.ts';
import { useQuery } from './use-query.ts';

/** Keeps session, account terms and sync status current for every screen, each asked once. */
export function useSessionFollow(): void {
  const session = useQuery('session.current', {});
  const signedIn = session.answer?.person ?? null;
  const terms = useQuery('account.get', signedIn ? {} : null);
  const sync = useQuery('sync.status', {});
  const { put } = useSessionStore.getState();
  useEffect(() => put({ session: session.answer }), [session.answer, put]);
  useEffect(() => put({ terms: terms.answer }), [terms.answer, put]);
  useEffect(() => put({ sync: sync.answer }), [sync.answer, put]);
}
