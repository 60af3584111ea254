import { type ReactNode, useRef, useState } from 'react';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { NextAct } from '#renderer/parts/next-act.tsx';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { OfflineFigures } from '#renderer/parts/offline-figures.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { usePreferences } from '#renderer/state/preferences-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Empty } from '#renderer/ui/empty.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Segments } from '#renderer/ui/segments.tsx';
import type { Weeks } from './use-weeks-text.ts';
import { WeeksPlot } from './weeks-plot.tsx';
import { WeeksTable } from './weeks-table.tsx';

/** As many as a look takes in; the rest is a press away. */
const atFirst = 8;

/** The purchases of this week and the next on one strip, or as a table of the same facts. */
export function PurchaseWeeks(): ReactNode {
  const messages = useMessages();
  const { weeksAs, set } = usePreferences();
  const query = useQuery('purchases.weeks', {});
  const frame = useRef<HTMLDivElement>(null);
  const some = (query.answer?.total ?? 0) > 0;
  useShortcut('w', messages('weeks.key'), messages('shell.thisScreen'), () => frame.current?.querySelector<HTMLElement>('a[tabindex="0"], td a')?.focus(), some);
  const late = query.answer?.late ?? 0;
  const look = <Segments label={messages('weeks.look')} hideLabel value={weeksAs} onChange={(id) => set({ weeksAs: id === 'table' ? 'table' : 'plot' })} options={(['plot', 'table'] as const).map((id) => ({ id, text: messages(`weeks.${id}`) }))} />;
  return (
    <div ref={frame} data-tour="weeks">
      <Panel title={messages('weeks.title')} {...(query.answer && { count: query.answer.total })} flush actions={<>{late > 0 && <Badge tone="danger">{messages('weeks.lateCount', { count: late })}</Badge>}{some && <kbd aria-hidden="true">w</kbd>}{some && look}</>}>
        <OfflineFigures message="weeks.offline" />
        <QueryView query={query} rows={4}>{(weeks) => (weeks.total === 0 ? <Empty icon="clock" title={messages('weeks.none')} action={<NextAct path={paths.catalog()} keys="g c" icon="search">{messages('empty.catalog')}</NextAct>}>{messages('weeks.noneLead')}</Empty> : <Shown weeks={weeks} as={weeksAs} />)}</QueryView>
      </Panel>
    </div>
  );
}

function Shown({ weeks, as }: { readonly weeks: Weeks; readonly as: 'plot' | 'table' }): ReactNode {
  const messages = useMessages();
  const [all, setAll] = useState(false);
  const purchases = all ? weeks.purchases : weeks.purchases.slice(0, atFirst);
  const hidden = weeks.purchases.length - purchases.length;
  return (
    <>
      <div className="weeks-note"><ForecastNote of="weeks" /></div>
      {as === 'plot' ? <WeeksPlot weeks={weeks} purchases={purchases} /> : <WeeksTable purchases={purchases} />}
      {hidden > 0 && <p className="panel-body"><Button look="quiet" size="small" icon="down" onPress={() => setAll(true)}>{messages('weeks.all', { count: hidden })}</Button></p>}
    </>
  );
}
