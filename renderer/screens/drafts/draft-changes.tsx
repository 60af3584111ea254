import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { LineChange } from '#shared/contract/line-change.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useOneByOne } from '#renderer/parts/use-one-by-one.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { type DraftDocument, type DraftRow, draftRows } from './draft-document.ts';
import { useLineEdit } from './use-line-edit.ts';

type Finding = Exclude<LineChange['finding'], 'same'>;

const tones: Readonly<Record<Finding, BadgeTone>> = { dearer: 'danger', cheaper: 'ok', noPrice: 'info', discontinued: 'warn', packagingGone: 'warn', notInAssortment: 'warn' };

// Beyond these a list of remedies is no help; the banner above takes all prices at once.
const mostShown = 40;

/** What became of each line since it was ordered or its price was seen, with what can be done about it; lines that cannot stay come first. `w` leads to the first of them. */
export function DraftChanges({ document }: { readonly document: DraftDocument }): ReactNode {
  const messages = useMessages();
  const changed = draftRows(document).flatMap((row) => (row.priced.change && row.priced.change.finding !== 'same' ? [{ row, change: row.priced.change, finding: row.priced.change.finding }] : []));
  const { list, settled } = useOneByOne('w', messages('prices.go'), changed.length);
  if (changed.length === 0) return null;
  const ordered = [...changed.filter(({ change }) => change.action !== 'take'), ...changed.filter(({ change }) => change.action === 'take')];
  return (
    <Panel title={messages('prices.changes')} count={changed.length}>
      <ul ref={list} className="stack">
        {ordered.slice(0, mostShown).map(({ row, change, finding }) => (
          <li key={row.line.id} className="stack-tight">
            <ChangeHead row={row} change={change} finding={finding} />
            <ChangeText row={row} change={change} />
            <ChangeActions draftId={document.draft.id} row={row} change={change} onSettled={settled} />
          </li>
        ))}
      </ul>
      {ordered.length > mostShown && <p className="muted small">{messages('prices.more', { count: ordered.length - mostShown })}</p>}
    </Panel>
  );
}

function ChangeHead({ row, change, finding }: { readonly row: DraftRow; readonly change: LineChange; readonly finding: Finding }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const percent = change.percent === null ? '' : ` ${format.signedPercent(change.percent)}`;
  return (
    <p>
      <span className="strong">{row.priced.name ?? row.line.sku}</span>{' '}
      <Badge tone={tones[finding]}>{`${messages(`prices.finding.${finding}`)}${percent}`}</Badge>
    </p>
  );
}

function ChangeText({ row, change }: { readonly row: DraftRow; readonly change: LineChange }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { finding, action, proposed, replacement } = change;
  const today = row.priced.price.unitPrice;
  const before = row.line.seen?.unitPrice;
  if (action === 'take') return before && today ? <p className="small">{messages('prices.beforeAndNow', { before: format.unitPrice(before), now: format.unitPrice(today) })}</p> : null;
  if (finding === 'discontinued' && proposed) {
    const figures = { name: proposed.name, quantity: format.quantityOf(proposed.quantity, proposed.unit), price: proposed.unitPrice === null ? '–' : format.unitPrice(proposed.unitPrice) };
    return <p className="small">{messages(`prices.replacement.${replacement ?? 'plain'}`, figures)}</p>;
  }
  const { replacedBy } = row.priced;
  if (finding === 'discontinued' && action === 'choosePackaging' && replacedBy) {
    return <p className="small"><Link href={paths.product(replacedBy)}>{messages('prices.advice.chooseReplacement', { code: replacedBy })}</Link></p>;
  }
  return action === 'takeReplacement' ? null : <p className="small">{messages(`prices.advice.${action}`)}</p>;
}

interface ActionProps {
  readonly draftId: string;
  readonly row: DraftRow;
  readonly change: LineChange;
  readonly onSettled: () => void;
}

function ChangeActions({ draftId, row, change, onSettled }: ActionProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const edit = useLineEdit(draftId);
  const accept = useAct('drafts.acceptPrices');
  const name = row.priced.name ?? row.line.sku;
  const named = (action: string): string => messages('prices.actionOn', { action, name });
  const today = row.priced.price.unitPrice;
  const { proposed } = change;
  const done = (act: () => unknown) => (): void => {
    onSettled();
    act();
  };
  if (change.action === 'take') {
    const take = messages('prices.takeToday', { price: today === null ? '–' : format.unitPrice(today) });
    return <p className="row"><Button size="small" icon="check" isDisabled={accept.busy} aria-label={named(take)} onPress={done(() => accept.run({ draftId, lineIds: [row.line.id] }))}>{take}</Button></p>;
  }
  return (
    <p className="row">
      {change.finding === 'discontinued' && proposed && <Button size="small" icon="copy" aria-label={named(messages('prices.takeReplacement'))} onPress={done(() => edit.replace(row, proposed))}>{messages('prices.takeReplacement')}</Button>}
      <Button size="small" look="quiet" icon="trash" aria-label={named(messages('prices.leaveOut'))} onPress={done(() => edit.remove(row))}>{messages('prices.leaveOut')}</Button>
    </p>
  );
}
