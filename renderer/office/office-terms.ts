import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { OfficeAccount, officeCompany } from '#shared/contract/office-desk.ts';
import type { Office } from './office-session-store.ts';

export interface OfficeTerms extends z.infer<typeof officeCompany> {
  readonly office: Office;
  readonly accounts: readonly OfficeAccount[];
}

export const OfficeTermsContext = createContext<OfficeTerms | null>(null);

/** The seller, its clock and its accounts, which every screen needs. */
export function useOfficeTerms(): OfficeTerms {
  const terms = useContext(OfficeTermsContext);
  if (!terms) throw new Error('a screen of the offices stands outside their page');
  return terms;
}
