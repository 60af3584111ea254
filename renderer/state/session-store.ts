import { create } from 'zustand';
import type { OutputOf } from '#shared/contract/contract.ts';

type Session = OutputOf<'session.current'>;
type AccountTerms = OutputOf<'account.get'>;
type SyncStatus = OutputOf<'sync.status'>;

interface SessionStore {
  readonly session: Session | undefined;
  readonly terms: AccountTerms | undefined;
  readonly sync: SyncStatus | undefined;
  put(values: { session?: Session | undefined; terms?: AccountTerms | undefined; sync?: SyncStatus | undefined }): void;
}

/** Who is signed in, under which terms, and how the desk stands with the backend: known to every screen. */
export const useSessionStore = create<SessionStore>((set) => ({
  session: undefined,
  terms: undefined,
  sync: undefined,
  put: (values) => set(values),
}));

export const useSession = (): Session | undefined => useSessionStore(({ session }) => session);
export const useTerms = (): AccountTerms | undefined => useSessionStore(({ terms }) => terms);
export const useSyncStatus = (): SyncStatus | undefined => useSessionStore(({ sync }) => sync);
