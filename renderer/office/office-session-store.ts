import { z } from 'zod';
import { create } from 'zustand';

export const office = z.enum(['sales', 'administrative']);
export type Office = z.infer<typeof office>;

const session = z.object({ office, token: z.string() });
export type OfficeSession = z.infer<typeof session>;

// sessionStorage ends with the tab, and no other page of the browser can send it: there is no cookie.
const storageKey = 'proforma.office';

function stored(): OfficeSession | null {
  try {
    return session.parse(JSON.parse(sessionStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return null;
  }
}

interface Store {
  readonly session: OfficeSession | null;
  begin(session: OfficeSession): void;
  end(): void;
}

/** Which office works here, and its bearer token. */
export const useOfficeSession = create<Store>((set) => ({
  session: stored(),
  begin: (begun) => {
    sessionStorage.setItem(storageKey, JSON.stringify(begun));
    set({ session: begun });
  },
  end: () => {
    sessionStorage.removeItem(storageKey);
    set({ session: null });
  },
}));
