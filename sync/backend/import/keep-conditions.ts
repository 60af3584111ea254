import { company as companyShape } from '#shared/domain/company/company.ts';
import { conditionsVersions } from '#shared/domain/company/conditions-in-force.ts';
import type { ChangeSet } from '#sync/backend/store/change-set.ts';
import { catalogScope, findRecord } from '#sync/backend/store/record-store.ts';
import type { Writing } from '#sync/backend/store/tables.ts';

/** A folder names one version of the conditions of sale. Those before it are kept: one that begins later must not end the one in force today. */
export async function keepConditions(writing: Writing, changes: ChangeSet): Promise<void> {
  const imported = changes.pending(catalogScope, 'company').get('company');
  const present = await findRecord(writing, catalogScope, 'company', 'company');
  if (!imported || !present) return;
  const before = conditionsVersions(present).filter(({ version }) => version !== imported.conditionsOfSale.version);
  changes.put(catalogScope, 'company', companyShape.parse({ ...imported, earlierConditions: before.length === 0 ? undefined : before }));
}
