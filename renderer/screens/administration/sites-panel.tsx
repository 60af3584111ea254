import { type ReactNode, useState } from 'react';
import type { Site } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import type { Column } from '#renderer/ui/column.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Administered } from './administered.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryList } from './entry-list.tsx';

/** Where goods are delivered and stock is kept. */
export function SitesPanel({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const columns: Column<Site>[] = [
    { id: 'address', head: messages('administration.address'), wide: true, cell: ({ address }) => address },
    { id: 'parLevels', head: messages('administration.parLevels'), align: 'end', cell: ({ id }) => messages('administration.levelsAt', { count: standing.parLevels.find(({ site }) => site === id)?.count ?? 0 }) },
  ];
  return (
    <EntryList
      title={messages('administration.sites')}
      newLabel={messages('administration.newSite')}
      emptyLabel={messages('common.none')}
      emptyLead={messages('empty.sitesLead')}
      part="site"
      entries={terms.account.sites}
      columns={columns}
      standing={standing}
      dialog={(site, onClose) => <SiteDialog before={site} onClose={onClose} />}
    />
  );
}

interface DialogProps {
  readonly before: Site | null;
  readonly typed?: Site;
  readonly onClose: () => void;
}

export function SiteDialog({ before, typed, onClose }: DialogProps): ReactNode {
  const messages = useMessages();
  const start = typed ?? before;
  const [id] = useState(() => start?.id ?? crypto.randomUUID());
  const [name, setName] = useState(start?.name ?? '');
  const [address, setAddress] = useState(start?.address ?? '');
  const after = name.trim() === '' ? null : { id, name: name.trim(), address: address.trim() };
  return (
    <EntryDialog title={before?.name ?? messages('administration.newSite')} part="site" before={before} after={after} onClose={onClose}>
      <TextField label={messages('administration.name')} value={name} onChange={setName} autoFocus autoComplete="off" />
      <TextField label={messages('administration.address')} value={address} onChange={setAddress} autoComplete="off" />
    </EntryDialog>
  );
}
