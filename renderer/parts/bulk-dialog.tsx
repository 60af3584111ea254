import { type ReactNode, useRef, useState } from 'react';
import { Link } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { LiveRegion } from '#renderer/ui/live-region.tsx';
import { Progress } from '#renderer/ui/progress.tsx';
import { type Amount, type BulkAct, type RowOutcome, runEach } from './bulk-acts.ts';
import type { ChosenRows } from './use-chosen-rows.ts';
import { useFormat } from './use-format.ts';

interface Props<Row> {
  readonly act: BulkAct<Row>;
  /** As they were when the act was called: what leaves the list on the way stays here with its result. */
  readonly rows: readonly Row[];
  readonly rowsOf: Pick<ChosenRows<Row>, 'keyOf' | 'nameOf' | 'clear'>;
  readonly amountOf?: (row: Row) => Amount | null;
  readonly onClose: () => void;
}

const formId = 'bulk-act';

type Phase = 'asking' | 'running' | 'ended';

/** The act as it goes on: what became of each row so far, and what can be taken back of it. */
function useRun<Row>(act: BulkAct<Row>, rows: readonly Row[], keyOf: (row: Row) => string) {
  const [phase, setPhase] = useState<Phase>('asking');
  const [results, setResults] = useState<ReadonlyMap<string, RowOutcome>>(new Map());
  const [undone, setUndone] = useState<'all' | 'some' | null>(null);
  const stopped = useRef(false);
  const note = (row: Row, outcome: RowOutcome) => setResults((before) => new Map(before).set(keyOf(row), outcome));
  const run = async () => {
    setPhase('running');
    const run = crypto.randomUUID();
    if ('each' in act) await runEach(rows, { run, each: act.each, onResult: note, isStopped: () => stopped.current });
    else {
      const outcome = await act.together(rows, run);
      for (const [at, row] of rows.entries()) {
        const own = Array.isArray(outcome) ? outcome[at] : outcome;
        if (own !== undefined) note(row, own);
      }
    }
    setPhase('ended');
  };
  const kept = [...new Set(results.values())].flatMap((outcome) => (outcome.kind === 'refused' ? [] : [outcome]));
  const undos = kept.flatMap(({ undo }) => undo ?? []);
  const undo = async () => {
    let left = 0;
    for (const one of undos.toReversed()) if (!(await one())) left += 1;
    setUndone(left === 0 ? 'all' : 'some');
  };
  return {
    phase,
    results,
    undone,
    run: () => void run(),
    stop: () => {
      stopped.current = true;
      if (phase === 'running' && 'together' in act) act.stop?.();
    },
    undo: undos.length === 0 || undone !== null ? null : () => void undo(),
    /** Where the last thing that was made is. */
    path: undone !== null ? undefined : kept.flatMap(({ path }) => path ?? []).at(-1),
  };
}

function useSummary(results: ReadonlyMap<string, RowOutcome>, left: number): string {
  const messages = useMessages();
  const counted = (kind: RowOutcome['kind']): number => [...results.values()].filter((outcome) => outcome.kind === kind).length;
  const [done, waiting, refused] = [counted('done'), counted('waits'), counted('refused')];
  return [done > 0 && messages('bulk.done', { count: done }), waiting > 0 && messages('bulk.waiting', { count: waiting }), refused > 0 && messages('bulk.refused', { count: refused }), left > 0 && messages('bulk.left', { count: left })].filter(Boolean).join(' ');
}

/** Every row with what it comes to before it is done, and with what became of it after. */
export function BulkDialog<Row>({ act, rows, rowsOf, amountOf, onClose }: Props<Row>): ReactNode {
  const messages = useMessages();
  const { keyOf, clear } = rowsOf;
  const { phase, results, undone, run: begin, stop, undo, path } = useRun(act, rows, keyOf);
  const summary = useSummary(results, rows.length - results.size);
  const told = undone === null ? summary : messages(undone === 'all' ? 'bulk.undone' : 'bulk.partlyUndone');
  const isReady = act.isReady ?? true;
  const done = 'each' in act ? results.size : (act.done ?? null);
  useShortcut('Ctrl+Z', messages('draftSteps.undo'), messages('shell.thisScreen'), () => undo?.(), phase === 'ended' && undo !== null);
  const close = () => {
    stop();
    if (phase === 'ended') clear();
    onClose();
  };
  return (
    <Dialog
      title={messages('bulk.title', { act: act.text, count: rows.length })}
      closeLabel={messages('common.close')}
      isOpen
      onClose={close}
      onEnter={phase === 'asking' && isReady ? begin : undefined}
      actions={
        phase === 'asking' ? (
          <>
            <Button onPress={close}>{messages('common.cancel')}</Button>
            <Button look={act.look ?? 'main'} icon={act.icon} keys="Enter" isDisabled={!isReady} onPress={begin}>{act.text}</Button>
          </>
        ) : phase === 'running' ? (
          ('each' in act || act.stop !== undefined) && <Button icon="pause" autoFocus onPress={stop}>{messages('bulk.stop')}</Button>
        ) : (
          <>
            {undo && <Button icon="undo" onPress={undo}>{messages('draftSteps.undo')}</Button>}
            {path !== undefined && <Link href={path} className="button button-plain button-normal" onClick={close}>{messages('bulk.open')}</Link>}
            <Button look="main" autoFocus keys="Esc" onPress={close}>{messages('common.close')}</Button>
          </>
        )
      }
    >
      <div className="stack">
        {phase === 'asking' && <p>{act.lead}</p>}
        {phase === 'asking' && act.form && (
          <form
            id={formId}
            onSubmit={(event) => {
              event.preventDefault();
              if (isReady) begin();
            }}
          >
            {act.form}
          </form>
        )}
        {phase === 'running' && <Progress label={act.text} percent={done === null ? null : (done / rows.length) * 100} {...(done !== null && { detail: messages('bulk.progress', { done, all: rows.length }) })} />}
        <LiveRegion text={phase === 'ended' ? told : ''} />
        {phase === 'ended' && <p className="strong">{told}</p>}
        <ul className="task-list bulk-rows">
          {rows.map((row) => (
            <BulkRow key={keyOf(row)} name={rowsOf.nameOf(row)} detail={act.detail?.(row)} amount={amountOf?.(row) ?? null} outcome={results.get(keyOf(row))} isLeft={phase === 'ended'} />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

interface RowProps {
  readonly name: string;
  readonly detail: string | undefined;
  readonly amount: Amount | null;
  readonly outcome: RowOutcome | undefined;
  /** It was stopped before this one. */
  readonly isLeft: boolean;
}

function BulkRow({ name, detail, amount, outcome, isLeft }: RowProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <li className="bulk-row">
      <span className="grow">
        {name}
        {detail && <span className="muted small"> · {detail}</span>}
        {outcome?.kind === 'refused' && <p className="small tone-danger">{outcome.text}</p>}
      </span>
      {amount && <span className="figure">{format.money(amount.amount, amount.currency)}</span>}
      {outcome === undefined ? isLeft && <Badge>{messages('bulk.kind.left')}</Badge> : <Badge tone={outcome.kind === 'done' ? 'ok' : outcome.kind === 'waits' ? 'warn' : 'danger'}>{messages(`bulk.kind.${outcome.kind}`)}</Badge>}
    </li>
  );
}
