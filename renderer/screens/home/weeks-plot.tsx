import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { MarkShape, WeeksLegend } from './weeks-marks.tsx';
import { pathOf, useWeeksText, type Weeks, type WeeksMark, type WeeksPurchase } from './use-weeks-text.ts';

/** Working days at which a date is drawn as a warning; the tasks above say the same (use-tasks.ts). */
const soonDays = 2;
/** Between marks of one day. */
const apart = 15;

interface Props {
  readonly weeks: Weeks;
  readonly purchases: readonly WeeksPurchase[];
}

/**
 * One strip of two weeks with a row for each purchase. The drawing is for the eye alone; the link of each row says the same dates in words.
 * One row at a time is in the order of Tab, the arrows lead between them.
 */
export function WeeksPlot({ weeks, purchases }: Props): ReactNode {
  const messages = useMessages();
  const text = useWeeksText();
  const [at, setAt] = useState(0);
  const reached = Math.min(at, purchases.length - 1);
  const move = (event: KeyboardEvent<HTMLAnchorElement>) => {
    const to = { ArrowDown: reached + 1, ArrowUp: reached - 1, Home: 0, End: purchases.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(purchases.length - 1, to));
    setAt(row);
    event.currentTarget.closest('ul')?.querySelectorAll('a')[row]?.focus();
  };
  return (
    <div className="weeks">
      <WeeksHead weeks={weeks} />
      <ul className="weeks-rows" aria-label={messages('weeks.title')}>
        {purchases.map((purchase, row) => (
          <li key={`${purchase.kind} ${purchase.id}`} className="weeks-row" data-late={purchase.next?.state === 'late'}>
            <Link href={pathOf(purchase)} className="weeks-link" tabIndex={row === reached ? 0 : -1} onFocus={() => setAt(row)} onKeyDown={move}>
              <span className="strong">{text.title(purchase)}</span>
              <span className={`small ${purchase.next?.state === 'late' ? 'tone-danger strong' : 'muted'}`}>{text.next(purchase)}</span>
              <span className="for-screen-readers">{text.dates(purchase).join('; ')}</span>
            </Link>
            <WeeksRow weeks={weeks} purchase={purchase} />
          </li>
        ))}
      </ul>
      <WeeksLegend />
    </div>
  );
}

function WeeksHead({ weeks }: { readonly weeks: Weeks }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  return (
    <div className="weeks-row weeks-head" aria-hidden="true">
      <span />
      <div className="weeks-days">
        {weeks.days.map(({ day, isWorking }) => (
          <span key={day} className="weeks-day" data-today={day === weeks.today} data-free={!isWorking} title={isWorking ? format.day(day) : messages('weeks.freeDay', { day: format.day(day) })}>
            <span>{day === weeks.today ? messages('weeks.today') : format.weekday(day)}</span>
            <span className="figure">{Number(day.slice(8))}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

function WeeksRow({ weeks, purchase }: { readonly weeks: Weeks; readonly purchase: WeeksPurchase }): ReactNode {
  const { days, today } = weeks;
  const percent = (part: number): string => `${(part / days.length) * 100}%`;
  const middle = (day: string): string => percent(days.findIndex((shown) => shown.day === day) + 0.5);
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? ''];
  const within = purchase.marks.filter(({ day }) => first <= day && day <= last);
  const due = purchase.marks.findLast(({ state }) => state === 'ahead');
  const isSoon = (mark: WeeksMark): boolean => mark.state === 'ahead' && mark.kind === purchase.next?.kind && mark.day === purchase.next.day && (purchase.workingDaysLeft ?? soonDays + 1) <= soonDays;
  return (
    <svg className="weeks-strip" width="100%" height="30" aria-hidden="true">
      {days.map(({ day, isWorking }, at) => !isWorking && <rect key={day} className="weeks-free" x={percent(at)} width={percent(1)} height="30" />)}
      <line className="weeks-today" x1={middle(today)} x2={middle(today)} y1="0" y2="30" />
      {due && <line className="weeks-span" x1={middle(today)} x2={due.day > last ? '100%' : middle(due.day)} y1="15" y2="15" />}
      {[...Map.groupBy(within, ({ day }) => day)].map(([day, marks]) => (
        <svg key={day} x={middle(day)} y="15" overflow="visible">
          {marks.map((mark, at) => (
            <g key={mark.kind} transform={`translate(${(at - (marks.length - 1) / 2) * apart} 0)`}>
              <MarkShape kind={mark.kind} state={isSoon(mark) ? 'soon' : mark.state} />
            </g>
          ))}
        </svg>
      ))}
      {purchase.marks.some(({ day }) => day < first) && <path className="weeks-mark weeks-late" d="M1 15l8-6v12z" />}
      {purchase.marks.some(({ day }) => day > last) && (
        <svg x="100%" y="15" overflow="visible">
          <path className="weeks-mark weeks-ahead" d="M-1 0l-8-6v12z" />
        </svg>
      )}
    </svg>
  );
}
