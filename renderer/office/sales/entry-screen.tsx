import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { EntryQuestion } from '#shared/contract/office-desk.ts';
import { order as orderShape } from '#shared/domain/orders/order.ts';
import { refusalText } from '#renderer/i18n/refusal-text.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { OfficeFailureBanner } from '../office-failure-banner.tsx';
import { OfficeTotals } from '../office-totals.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import { EntryHead, emptyHead, type EntryHeadValues } from './entry-head.tsx';
import { EntryLines } from './entry-lines.tsx';
import { ProductFinder } from './product-finder.tsx';
import { type TypedLine, useEntryForecast } from './use-entry-forecast.ts';

/** Enters an order that came by phone, by mail or at a fair. */
export function EntryScreen(): ReactNode {
  const office = useOfficeMessages();
  const messages = useMessages();
  const format = useOfficeFormat();
  const { accounts } = useOfficeTerms();
  const [, go] = useLocation();
  const { busy, act } = useOfficeAct();
  const [head, setHead] = useState<EntryHeadValues>(() => emptyHead(accounts[0]));
  const [lines, setLines] = useState<readonly TypedLine[]>([]);
  const [note, setNote] = useState('');
  const [duplicatesSeen, setDuplicatesSeen] = useState(false);
  const account = accounts.find(({ id }) => id === head.account);

  const asked = lines.map(({ id, product, unit, typed }) => ({ id, sku: product.sku, unit, quantity: format.parse(typed) ?? '' }));
  const readable = asked.every(({ quantity }) => Number(quantity) > 0);
  const codes = head.codes.split(/[,\s]+/).filter((code) => code !== '');
  const question: EntryQuestion | null = account && readable ? { account: account.id, channel: head.channel, codes, quote: head.quote, lines: asked } : null;
  const { value: forecast, failure } = useEntryForecast(question);
  const duplicates = forecast?.duplicates ?? [];
  const mayEnter = question !== null && forecast !== null && lines.length > 0 && forecast.obstacle === null && (duplicates.length === 0 || duplicatesSeen) && !busy;

  const enter = async (): Promise<void> => {
    if (!question) return;
    const entry = { ...question, site: head.site, costCentre: head.costCentre, instruments: [{ kind: head.pay }], note: note.trim(), duplicatesSeen };
    const entered = await act('/office/entries', orderShape, entry, (order) => office('entry.entered', { number: order.number ?? '' }));
    if (entered) go(`/orders/${entered.id}`);
  };
  return (
    <Screen title={office('place.entry')} lead={office('entry.lead')}>
      <div className="stack">
        <EntryHead values={head} onChange={setHead} estimates={forecast?.estimates ?? []} />
        <Panel title={office('entry.lines')} count={lines.length}>
          <div className="stack">
            <ProductFinder onAdd={(product) => setLines([...lines, { id: crypto.randomUUID(), product, unit: product.baseUnit, typed: format.typed(product.packagings.find(({ unit }) => unit === product.baseUnit)?.minimum ?? '1') }])} />
            {lines.length === 0 ? <Empty icon="cart" title={office('entry.noLines')}>{office('entry.noLinesLead')}</Empty> : <EntryLines lines={lines} onChange={setLines} forecast={forecast} currency={account?.currency ?? 'EUR'} />}
          </div>
        </Panel>
        {failure && <OfficeFailureBanner failure={failure} />}
        {forecast?.obstacle && <Banner tone="danger" title={refusalText(messages, forecast.obstacle).reason}>{Object.values(forecast.obstacle.detail).join(', ')}</Banner>}
        {lines.length > 0 && duplicates.length > 0 && (
          <Banner tone="warn" title={office('entry.duplicate')} actions={<Switch isSelected={duplicatesSeen} onChange={setDuplicatesSeen}>{office('entry.seen')}</Switch>}>
            <ul>
              {duplicates.map((one) => (
                <li key={one.order}>
                  {office('entry.duplicateOf', { number: one.order, channel: messages(`channel.${one.channel}` as 'channel.phone'), at: format.instant(one.placedAt), gross: format.money(one.gross, account?.currency) })}
                  {', '}
                  {one.reason === 'sameEstimate' ? office('entry.sameEstimate') : office('entry.sameLines', { count: one.shared })}
                </li>
              ))}
            </ul>
          </Banner>
        )}
        <Panel title={office('common.total')}>
          <div className="stack">
            {forecast && lines.length > 0 && <OfficeTotals totals={forecast.totals} currency={account?.currency ?? 'EUR'} />}
            <TextField label={office('common.note')} lines={2} value={note} onChange={setNote} />
            <div className="row">
              <Button look="main" icon="check" isDisabled={!mayEnter} onPress={() => void enter()}>{office('entry.enter')}</Button>
            </div>
          </div>
        </Panel>
      </div>
    </Screen>
  );
}
