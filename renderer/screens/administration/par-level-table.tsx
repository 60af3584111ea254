import { type ReactNode, useState } from 'react';
import type { OutputOf } from '#shared/contract/contract.ts';
import { parRowFaults } from '#shared/domain/accounts/par-level-table.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type BroughtRows, decimalsOf, reasonWords } from '#renderer/parts/brought-table.ts';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { RejectedRows } from '#renderer/parts/rejected-rows.tsx';
import { TableDialog } from '#renderer/parts/table-dialog.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { ParLevelMoves } from './par-level-moves.tsx';

type Read = OutputOf<'account.readParLevels'>;

/** Par levels out of pasted text or a file. */
export function ParLevelTable({ site, onClose }: { readonly site: string; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { language } = useFormat();
  const [rows, setRows] = useState<BroughtRows | null>(null);
  const read = useQuery('account.readParLevels', rows && { site, ...rows, decimals: decimalsOf(language), reasons: reasonWords(messages, parRowFaults) });
  const set = useAct('account.setParLevels');
  const moved = read.answer?.levels.filter(({ before, after }) => before?.minimum !== after?.minimum || before?.maximum !== after?.maximum) ?? [];
  const send = async () => {
    if (!(await set.run({ site, levels: moved.map(({ sku, before, after }) => ({ sku, before, after })) }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('administration.saved') });
    onClose();
  };
  return (
    <TableDialog
      title={messages('administration.fromTable')}
      pasteHint={messages('administration.pasteHint')}
      rows={rows}
      onRows={setRows}
      reading={read.asking}
      take={read.answer ? { text: messages('administration.setLevels', { count: moved.length }), icon: 'check', isReady: !set.busy && moved.length > 0, run: () => void send() } : null}
      onClose={onClose}
    >
      <QueryView query={read}>{(answer) => <Outcome read={answer} moved={moved} />}</QueryView>
    </TableDialog>
  );
}

function Outcome({ read, moved }: { readonly read: Read; readonly moved: Read['levels'] }): ReactNode {
  const messages = useMessages();
  const unchanged = read.levels.length - moved.length;
  return (
    <>
      <RejectedRows read={read} taken={unchanged > 0 && <span className="muted">{messages('administration.unchanged', { count: unchanged })}</span>} />
      {moved.length > 0 && <ParLevelMoves rows={moved} />}
    </>
  );
}
