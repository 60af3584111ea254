import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lastDay } from '#build/demo-company/order-history.ts';
import { promisedFrom } from '#build/demo-company/promised-days.ts';
import { calendarDay } from '#shared/domain/time/calendar-day.ts';

/** The day on which this demo was started first: it stays, or the seller would put everything off again at each start. */
function firstDayOf(demo: string, today: string): string {
  const kept = join(demo, 'first-day');
  if (existsSync(kept)) {
    const day = calendarDay.safeParse(readFileSync(kept, 'utf8').trim());
    if (!day.success) throw new Error(`${kept} holds no day such as ${today}; write one into it, or delete ${demo} to begin the demo anew`);
    return day.data;
  }
  // A demo from before this was kept has its promises already.
  const day = existsSync(join(demo, 'backend')) ? lastDay : today;
  writeFileSync(kept, `${day}\n`);
  return day;
}

/** Puts the demo company (`written`) into the folder of a demo, with what its seller promised counted from the demo's first day; answers where it lies. */
export function placeDemoCompany(written: string, demo: string, today: string): string {
  const folder = join(demo, 'company');
  mkdirSync(folder, { recursive: true });
  const day = firstDayOf(demo, today);
  cpSync(written, folder, { recursive: true });
  writeFileSync(join(folder, 'orders.ndjson'), promisedFrom(day, readFileSync(join(written, 'orders.ndjson'), 'utf8')));
  return folder;
}
