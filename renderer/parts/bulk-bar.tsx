import { Fragment, type ReactNode, useRef, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { type Amount, type BulkAct, offeredActs, sumsOf } from './bulk-acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import type { ChosenRows } from './use-chosen-rows.ts';
import { useFormat } from './use-format.ts';

interface Props<Row> {
  readonly rows: Omit<ChosenRows<Row>, 'choosable'>;
  readonly acts: readonly BulkAct<Row>[];
  /** What a row comes to; null where it comes to nothing that can be added up. Left out: rows of this list have no amount. */
  readonly amountOf?: (row: Row) => Amount | null;
}

const mostNamed = 3;

/** How many rows are chosen and what they come to, the acts that go for all of them, and for the others a sentence for which rows they do not and why. */
export function BulkBar<Row>({ rows, acts, amountOf }: Props<Row>): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const { chosen, nameOf, clear } = rows;
  const [running, setRunning] = useState<{ readonly act: string; readonly rows: readonly Row[]; readonly atOnce: boolean } | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  useShortcut('b', messages('bulk.toActs'), messages('shell.thisScreen'), () => bar.current?.querySelector('button')?.focus(), chosen.length > 0);
  const { open, barred } = offeredActs(acts, chosen);
  const total = amountOf && sumsOf(chosen.flatMap((row) => amountOf(row) ?? [])).map(({ amount, currency }) => format.money(amount, currency)).join(' + ');
  const told = chosen.length === 0 ? '' : [messages('bulk.chosen', { count: chosen.length }), total].filter(Boolean).join(' · ');
  const named = (of: readonly Row[]): string => {
    const names = of.slice(0, mostNamed).map(nameOf).join(', ');
    return of.length > mostNamed ? messages('bulk.andMore', { names, count: of.length - mostNamed }) : names;
  };
  // The act as it is at this drawing: what is typed into its form changes it.
  const act = running && acts.find(({ id }) => id === running.act);
  return (
    <>
      <LiveRegion text={told} />
      {chosen.length > 0 && (
        <div ref={bar} className="bulk-bar" role="region" aria-label={messages('bulk.region')}>
          <p className="row bulk-acts">
            <span className="strong">{told}</span>
            {open.map((one) => (
              <Fragment key={one.id}>
                <Button size="small" icon={one.icon} look={one.look ?? 'plain'} {...(one.keys !== undefined && { keys: one.keys })} onPress={() => setRunning({ act: one.id, rows: chosen, atOnce: false })}>{one.text}</Button>
                {one.keys !== undefined && running === null && <ActKey keys={one.keys} text={one.text} onPress={() => setRunning({ act: one.id, rows: chosen, atOnce: true })} />}
              </Fragment>
            ))}
            <Button size="small" look="quiet" icon="close" onPress={clear}>{messages('bulk.clear')}</Button>
          </p>
          {barred.map(({ act: one, because }) => (
            <p key={one.id} className="small muted">
              {messages('bulk.notFor', { act: one.text, rows: because.map(({ reason, rows: of }) => messages('bulk.because', { names: named(of), reason })).join('; ') })}
            </p>
          ))}
        </div>
      )}
      {act && <BulkDialog act={act} atOnce={running.atOnce} rows={running.rows} rowsOf={rows} {...(amountOf && { amountOf })} onClose={() => setRunning(null)} />}
    </>
  );
}

/** In force while its act is offered. */
function ActKey({ keys, text, onPress }: { readonly keys: string; readonly text: string; readonly onPress: () => void }): ReactNode {
  useShortcut(keys, text, useMessages()('shell.thisScreen'), onPress);
  return null;
}
