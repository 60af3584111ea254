import { describe, expect, it } from 'vitest';
import { answerPages } from '#main/host/answer-pages.ts';
import { askAndHold } from '#renderer/bridge/held-answers.ts';
import type { OutputOf } from '#shared/contract/contract.ts';
import { err, ok } from '#shared/domain/result.ts';

type Session = OutputOf<'restocking.get'>;

const sessionId = (at: number): string => `00000000-0000-4000-8000-00000000000${at}`;
const counted = (sku: string, baseQuantity: string): Session['counted'][number] => ({ sku, name: sku, baseUnit: 'C62', baseQuantity, counts: 1, newest: 1, par: null });

const cellar: Session = {
  session: { id: sessionId(0), site: 'cellar', author: 'anna', state: 'open', startedAt: '2026-03-02T08:00:00.000Z', changedAt: '2026-03-02T08:00:00.000Z', becameDraft: null },
  siteName: 'Cellar', counted: [counted('TOWEL', '4'), counted('PAN', '2')], unknown: [], uncounted: 0, parLevels: 0, lastSeq: 2,
};

/** A page and a host with a wire between them, over which everything is written. */
function pageAndHost() {
  const state = { answer: cellar as unknown, said: [] as string[], reachable: true };
  let marks = 0;
  const host = answerPages(async () => ok(structuredClone(state.answer)), () => `mark ${(marks += 1)}`);
  const ask = askAndHold(async (name, input, known) => {
    if (!state.reachable) return err({ kind: 'offline', detail: 'cut' });
    const text = JSON.stringify(await host(name, input, known));
    state.said.push(text);
    return JSON.parse(text) as Awaited<ReturnType<typeof host>>;
  });
  return { state, ask, session: (at = 0) => ask('restocking.get', { sessionId: sessionId(at) }) };
}

describe('A page that asks for a long answer again', () => {
  it('comes to what the host says now, and holds what did not change as it was', async () => {
    const { state, session } = pageAndHost();
    const first = await session();
    expect(first).toEqual(ok(cellar));
    state.answer = { ...cellar, counted: [counted('TOWEL', '4'), counted('PAN', '3')], lastSeq: 3 };
    const second = await session();
    expect(second).toEqual(ok(state.answer));
    expect(state.said[1]).not.toContain('TOWEL');
    if (first.ok && second.ok) expect(second.value.counted[0]).toBe(first.value.counted[0]);
    expect(await session()).toEqual(second);
  });

  it('while an earlier question is still under way: each gets its own answer', async () => {
    const { state, session } = pageAndHost();
    await session();
    const before = session();
    state.answer = { ...cellar, lastSeq: 9 };
    const after = session();
    expect(await before).toEqual(ok(cellar));
    expect(await after).toEqual(ok(state.answer));
  });

  it('of many sessions, or after the wire was cut: whole where nothing is held any more', async () => {
    const { state, session } = pageAndHost();
    for (let at = 0; at < 7; at += 1) expect(await session(at)).toEqual(ok(cellar));
    state.reachable = false;
    expect(await session(6)).toEqual(err({ kind: 'offline', detail: 'cut' }));
    state.reachable = true;
    state.answer = { ...cellar, lastSeq: 5 };
    for (let at = 0; at < 7; at += 1) expect(await session(at)).toEqual(ok(state.answer));
  });

  it('tells an answer that does not fit the contract as a bug of the host, also where it is in what is new, and comes right afterwards', async () => {
    const { state, session } = pageAndHost();
    await session();
    state.answer = { ...cellar, counted: [counted('TOWEL', '4'), { ...counted('PAN', '2'), counts: 'two' }] };
    expect(await session()).toMatchObject({ ok: false, error: { kind: 'bug', reference: expect.stringContaining('counts') as string } });
    state.answer = { ...cellar, lastSeq: 7 };
    expect(await session()).toEqual(ok(state.answer));
  });
});
