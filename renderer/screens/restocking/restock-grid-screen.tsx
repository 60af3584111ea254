import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { CheckboxGroup, Checkbox } from 'react-aria-components';
import type { OutputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useBridge } from '#renderer/state/bridge-context.ts';
import { failureText } from '#renderer/state/failure-text.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { RestockGrid } from './restock-grid.tsx';

type Site = OutputOf<'restocking.list'>['sites'][number];

/** Several sites side by side for chosen products. */
export function RestockGridScreen(): ReactNode {
  const messages = useMessages();
  const list = useQuery('restocking.list', {});
  if (list.answer) return <SitesSideBySide sites={list.answer.sites} />;
  return <Screen title={messages('restock.grid')}><QueryView query={list} rows={8}>{() => null}</QueryView></Screen>;
}

function SitesSideBySide({ sites }: { readonly sites: readonly Site[] }): ReactNode {
  const messages = useMessages();
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [, navigate] = useLocation();
  const shown = chosen ?? sites.map(({ id }) => id);
  const proposed = useQuery('restocking.grid', shown.length === 0 ? null : { sites: [...shown] });
  const skus = [...new Set([...(proposed.answer?.rows ?? []).map(({ product }) => product.sku), ...added])];
  const query = useQuery('restocking.grid', added.length === 0 || !proposed.answer ? null : { sites: [...shown], skus });
  const toDraft = useAct('restocking.toDraft');
  const grid = added.length === 0 ? proposed : query;
  const ordered = (grid.answer?.sites ?? []).flatMap(({ id, sessionId }) => (sessionId !== null && grid.answer?.rows.some(({ cells }) => cells.some((cell) => cell.site === id && cell.quantity !== '0')) ? [sessionId] : []));
  const draftNow = async () => {
    if (toDraft.busy || ordered.length === 0) return;
    const made = await toDraft.run({ sessionIds: ordered });
    if (!made) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('restock.draftsMade', { count: made.drafts.length }) });
    navigate(paths.drafts());
  };
  useShortcut('Ctrl+Enter', messages('restock.toDrafts'), messages('shell.thisScreen'), () => void draftNow());
  const nothing = <Empty icon="catalog" title={messages('restock.gridEmpty')} action={<NextAct path={paths.restock()} keys="g r" icon="count">{messages('empty.restock')}</NextAct>}>{messages('restock.gridEmptyLead')}</Empty>;
  return (
    <Screen
      title={messages('restock.grid')}
      lead={messages('restock.lead')}
      full
      mainAct={<Button look="main" icon="draft" keys="Ctrl Enter" isDisabled={toDraft.busy || ordered.length === 0} onPress={() => void draftNow()}>{messages('restock.toDrafts')}</Button>}
    >
      <div className="restock-grid-head">
        <CheckboxGroup className="restock-sites" aria-label={messages('restock.chosenSites')} value={[...shown]} onChange={setChosen}>
          {sites.map(({ id, name }) => (
            <Checkbox key={id} value={id} className="restock-site">{name}</Checkbox>
          ))}
        </CheckboxGroup>
        <AddProduct onAdd={(sku) => setAdded((before) => [...new Set([...before, sku])])} />
      </div>
      {shown.length === 0 ? nothing : <QueryView query={grid} rows={8}>{(answer) => (answer.rows.length === 0 ? nothing : <><RestockGrid grid={answer} /><p className="muted small restock-grid-hint">{messages('restock.gridHint')}</p></>)}</QueryView>}
    </Screen>
  );
}

function AddProduct({ onAdd }: { readonly onAdd: (sku: string) => void }): ReactNode {
  const messages = useMessages();
  const bridge = useBridge();
  const [code, setCode] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() === '') return;
    const answer = await bridge.call('catalog.search', { text: code.trim(), limit: 1 });
    const hit = answer.ok ? answer.value.hits[0] : undefined;
    if (hit && (hit.match === 'code' || hit.match === 'gtin')) {
      onAdd(hit.sku);
      return setCode('');
    }
    return useToastStore.getState().show({ tone: 'warn', text: answer.ok ? messages('brought.fault.unknownCode', { code }) : failureText(messages, answer.error) });
  };
  return (
    <form className="restock-add" onSubmit={(event) => void add(event)}>
      <TextField label={messages('restock.addProduct')} hideLabel placeholder={messages('restock.addProduct')} value={code} onChange={setCode} />
      <Button type="submit" icon="plus">{messages('common.add')}</Button>
    </form>
  );
}
