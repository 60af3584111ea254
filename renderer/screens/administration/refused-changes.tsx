import { type ReactNode, useState } from 'react';
import type { AccountChange } from '#shared/domain/accounts/account-change.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Administered, Administration, Terms } from './administered.ts';
import { CostCentreDialog } from './cost-centre-dialog.tsx';
import { MemberDialog } from './members-panel.tsx';
import { ParLevelsAgain } from './par-levels-again.tsx';
import { RuleDialog } from './rule-dialog.tsx';
import { SiteDialog } from './sites-panel.tsx';

/** Changes that the seller's backend refused: why, and the form again with all that was typed. */
export function RefusedChanges({ terms, standing }: Administered): ReactNode {
  return standing.refused.map((entry) => <RefusedChange key={entry.commandId} entry={entry} terms={terms} />);
}

function RefusedChange({ entry, terms }: { readonly entry: Administration['refused'][number]; readonly terms: Terms }): ReactNode {
  const messages = useMessages();
  const discard = useAct('outbox.discard');
  const [isOpen, setOpen] = useState(false);
  const { reason, way } = refusalText(messages, entry.refusal);
  const siteName = terms.account.sites.find(({ id }) => id === entry.parLevels?.site)?.name ?? '';
  const name = entry.change === null ? siteName : ((entry.change.after ?? entry.change.before)?.name ?? '');
  return (
    <Banner
      tone="danger"
      title={`${messages('attention.title', { act: messages(entry.change === null ? 'command.account.setParLevels' : 'command.account.change') })} ${name}`}
      actions={
        <>
          {(entry.change?.after || entry.parLevels) && <Button look="main" size="small" icon="draft" onPress={() => setOpen(true)}>{messages('administration.change')}</Button>}
          <Button size="small" icon="trash" isDisabled={discard.busy} onPress={() => void discard.run({ id: entry.commandId })}>{messages('attention.discard')}</Button>
        </>
      }
    >
      <p>{reason}</p>
      <p className="muted">{way}</p>
      {isOpen && entry.change && <Again change={entry.change} terms={terms} onClose={() => setOpen(false)} />}
      {isOpen && entry.parLevels && <ParLevelsAgain commandId={entry.commandId} levels={entry.parLevels} siteName={siteName} onClose={() => setOpen(false)} />}
    </Banner>
  );
}

/** The form over the entry as it stands now, with what was typed. */
function Again({ change, terms, onClose }: { readonly change: AccountChange; readonly terms: Terms; readonly onClose: () => void }): ReactNode {
  const { account, today } = terms;
  const id = (change.after ?? change.before)?.id;
  const now = <Entry extends { readonly id: string }>(entries: readonly Entry[]): Entry | null => entries.find((entry) => entry.id === id) ?? null;
  if (change.after === null) return null;
  switch (change.part) {
    case 'member':
      return <MemberDialog before={now(account.members)} typed={change.after} onClose={onClose} />;
    case 'site':
      return <SiteDialog before={now(account.sites)} typed={change.after} onClose={onClose} />;
    case 'costCentre':
      return <CostCentreDialog before={now(account.costCentres)} typed={change.after} today={today} onClose={onClose} />;
    case 'approvalRule':
      return <RuleDialog account={account} before={now(account.approvalRules)} typed={change.after} onClose={onClose} />;
  }
}
