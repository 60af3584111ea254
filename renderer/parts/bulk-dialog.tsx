import { type ReactNode, useEffect, useRef, useState } from 'react';
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
  /** It was called by its own key: it begins without asking. */
  readonly atOnce: boolean;
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
export function BulkDialog<Row>({ act, atOnce, rows, rowsOf, amountOf, onClose }: Props<Row>): ReactNode {
  const messages = useMessages();
  const { keyOf, clear } = rowsOf;
  const { phase, results, undone, run: begin, stop, undo, path } = useRun(act, rows, keyOf);
  const summary = useSummary(results, rows.length - results.size);
  const told = undone === null ? summary : messages(undone === 'all' ? 'bulk.undone' : 'bulk.partlyUndone');
  const isReady = act.isReady ?? true;
  const done = 'each' in act ? results.size : (act.done ?? null);
  useShortcut('Ctrl+Z', messages('draftSteps.undo'), messages('shell.thisScreen'), () => undo?.(), phase === 'ended' && undo !== null);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (!atOnce || hasBegun.current) return;
    hasBegun.current = true;
    begin();
  });
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
          {rows.map((row, at) => (
            <BulkRow key={keyOf(row)} name={rowsOf.nameOf(row)} detail={act.detail?.(row)} amount={amountOf?.(row) ?? null} stand={results.get(keyOf(row)) ?? standing(phase, done, at)} />
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
  /** What became of it; null while it waits for its turn. */
  readonly stand: RowOutcome | { readonly kind: 'now' | 'made' | 'left' } | null;
}

/** Where a row without an outcome stands: in hand, made already of a whole that is not there yet, or left as it was when it was stopped. */
function standing(phase: Phase, done: number | null, at: number): { readonly kind: 'now' | 'made' | 'left' } | null {
  if (phase === 'ended') return { kind: 'left' };
  if (phase === 'asking' || done === null || at > done) return null;
  return { kind: at === done ? 'now' : 'made' };
}

const tones = { done: 'ok', made: 'ok', waits: 'warn', refused: 'danger', now: 'info', left: 'neutral' } as const;

function BulkRow({ name, detail, amount, stand }: RowProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const line = useRef<HTMLLIElement>(null);
  const isNow = stand?.kind === 'now';
  useEffect(() => {
    if (isNow) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isNow]);
  return (
    <li ref={line} className="bulk-row" aria-current={isNow || undefined}>
      <span className="grow">
        {name}
        {detail && <span className="muted small"> · {detail}</span>}
        {stand?.kind === 'refused' && <p className="small tone-danger">{stand.text}</p>}
      </span>
      {amount && <span className="figure">{format.money(amount.amount, amount.currency)}</span>}
      {stand && <Badge tone={tones[stand.kind]}>{messages(`bulk.kind.${stand.kind}`)}</Badge>}
    </li>
  );
}
