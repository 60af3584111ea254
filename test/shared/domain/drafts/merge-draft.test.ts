import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LineReading } from '#shared/domain/drafts/draft.ts';
import { isSameReading, mergeDraft, mergeLine } from '#shared/domain/drafts/merge-draft.ts';
import { differenceOf, saveDraft, withChange } from '#shared/domain/drafts/save-draft.ts';
import { readingOf, type LineState, type SharedDraft } from '#shared/domain/drafts/shared-draft.ts';
import { desktop, headOf, laptop, lineOf, sharedDraft } from './sample-shared-draft.ts';

const readings = (line: LineState | null): (LineReading | null)[] => (line === null ? [null] : [readingOf(line), ...line.rivals.map(({ reading }) => reading)]);
const holds = (line: LineState | null, reading: LineReading | null): boolean => readings(line).some((other) => isSameReading(other, reading && readingOf(reading)));

describe('one line that two machines changed', () => {
  test('changed on one side is as that side left it, and changed alike on both is so', () => {
    const [five, eight] = [lineOf('5'), lineOf('8')];
    expect(mergeLine(five, eight, five, laptop)).toMatchObject({ quantity: '8', rivals: [] });
    expect(mergeLine(five, five, eight, laptop)).toBe(eight);
    expect(mergeLine(five, lineOf('8.0'), eight, laptop)).toBe(eight);
  });
  test('changed differently stands as the seller had it first, with the other reading beside it, who typed it and when', () => {
    expect(mergeLine(lineOf('5'), lineOf('9'), lineOf('8'), laptop)).toMatchObject({ quantity: '8', rivals: [{ reading: { quantity: '9' }, ...laptop }] });
  });
  test('deleted here and changed there stays, with both; deleted on both is gone', () => {
    expect(mergeLine(lineOf('5'), null, lineOf('8'), laptop)).toMatchObject({ quantity: '8', rivals: [{ reading: null, ...laptop }] });
    expect(mergeLine(lineOf('5'), lineOf('8'), null, laptop)).toMatchObject({ quantity: '8', rivals: [{ reading: null }] });
    expect(mergeLine(lineOf('5'), null, lineOf('5'), laptop)).toBeNull();
    expect(mergeLine(lineOf('5'), null, null, laptop)).toBeNull();
  });
  test('a choice made on one machine holds; two different choices stand beside each other again', () => {
    const both = lineOf('5', [{ reading: readingOf(lineOf('8')), ...laptop }]);
    expect(mergeLine(both, lineOf('5'), both, desktop)).toMatchObject({ quantity: '5', rivals: [] });
    expect(mergeLine(both, both, lineOf('8'), desktop)).toMatchObject({ quantity: '8', rivals: [] });
    expect(mergeLine(both, lineOf('8'), lineOf('5'), desktop)).toMatchObject({ quantity: '5', rivals: [{ reading: { quantity: '8' } }] });
  });
  test('who types again over an own reading that was a rival has one reading, not two', () => {
    const standing = lineOf('5', [{ reading: readingOf(lineOf('8')), ...laptop }]);
    expect(mergeLine(lineOf('8'), lineOf('9'), standing, laptop)).toMatchObject({ quantity: '5', rivals: [{ reading: { quantity: '9' } }] });
  });
  test('a price that was only looked at is no change to argue about', () => {
    const seen = { unitPrice: '4.5000', list: 'main', promotions: [], day: '2026-11-24' };
    expect(mergeLine(lineOf('5'), { ...lineOf('5'), seen }, lineOf('8'), laptop)).toMatchObject({ quantity: '8', rivals: [], seen: null });
    expect(mergeLine(lineOf('5'), { ...lineOf('5'), seen }, lineOf('5'), laptop)).toMatchObject({ seen });
  });
});

test('fields of the head are merged each for itself; a field that both changed shows both', () => {
  const base = sharedDraft({});
  const mine: SharedDraft = { ...base, head: headOf({ name: 'Summer', note: 'by noon' }) };
  const theirs: SharedDraft = { ...base, head: headOf({ name: 'Spring, west', site: 'north' }) };
  const { head } = mergeDraft(base, mine, theirs, laptop);
  expect(head).toMatchObject({ name: 'Spring, west', site: 'north', note: 'by noon', rivals: [{ field: 'name', reading: 'Summer', ...laptop }] });
  expect(mergeDraft({ ...base, head }, { ...base, head: { ...head, name: 'Summer', rivals: [] } }, { ...base, head }, desktop).head).toMatchObject({ name: 'Summer', rivals: [] });
});

const ids = ['a', 'b', 'c', 'd'].map((letter) => `00000000-0000-4000-8000-00000000000${letter}`);
const anyLine = fc.tuple(fc.constantFrom('1', '2', '3'), fc.constantFrom('', 'soon')).map(([quantity, note]) => ({ ...lineOf(quantity), note }));
const anyLines = fc.array(fc.option(anyLine), { minLength: ids.length, maxLength: ids.length });
const anyHead = fc.record({ name: fc.constantFrom('Spring', 'Summer', 'Winter'), note: fc.constantFrom('', 'by noon'), codes: fc.constantFrom<string[]>([], ['FAIR'], ['FAIR', 'TEN']) });
const anyDraft = fc.tuple(anyLines, anyHead).map(([lines, head]): SharedDraft => ({ head: headOf(head), lines: new Map(lines.flatMap((line, at) => (line === null ? [] : [[ids[at] ?? '', { ...line, place: at + 1 }]]))) }));
const lineIn = (draft: SharedDraft, id: string): LineState | null => draft.lines.get(id) ?? null;

describe('whatever two machines changed', () => {
  test('what either typed is there afterwards, as the reading that stands or beside it, and where it was not contradicted it stands alone', () => {
    fc.assert(fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      const merged = mergeDraft(base, mine, theirs, laptop);
      for (const id of ids) {
        const [before, here, there, after] = [base, mine, theirs, merged].map((draft) => lineIn(draft, id)) as [LineState | null, LineState | null, LineState | null, LineState | null];
        const [touchedHere, touchedThere] = [!isSameReading(before, here), !isSameReading(before, there)];
        if (touchedHere) expect(holds(after, here)).toBe(true);
        if (touchedThere) expect(holds(after, there)).toBe(true);
        if (!touchedHere || !touchedThere) expect(readings(after).length).toBe(1);
      }
      for (const field of ['name', 'note', 'codes'] as const) {
        const all = [merged.head[field], ...merged.head.rivals.filter((rival) => rival.field === field).map(({ reading }) => reading)];
        for (const side of [mine, theirs]) if (JSON.stringify(side.head[field]) !== JSON.stringify(base.head[field])) expect(all).toContainEqual(side.head[field]);
      }
    }));
  });

  test('the same survives whoever comes first', () => {
    const surviving = (draft: SharedDraft): unknown => [
      ids.map((id) => readings(lineIn(draft, id)).map((reading) => JSON.stringify(reading)).toSorted()),
      (['name', 'note', 'codes'] as const).map((field) => [draft.head[field], ...draft.head.rivals.filter((rival) => rival.field === field).map(({ reading }) => reading)].map((reading) => JSON.stringify(reading)).toSorted()),
    ];
    fc.assert(fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      expect(surviving(mergeDraft(base, mine, theirs, laptop))).toEqual(surviving(mergeDraft(base, theirs, mine, desktop)));
    }));
  });

  test('laid over twice is as laid over once, and what nobody changed stays', () => {
    fc.assert(fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      const once = mergeDraft(base, mine, theirs, laptop);
      expect(mergeDraft(base, mine, once, laptop)).toEqual(once);
      expect(mergeDraft(base, base, theirs, laptop)).toEqual(theirs);
      expect(mergeDraft(base, mine, base, laptop).lines).toEqual(mine.lines);
    }));
  });

  test('the difference that travels does what laying the whole draft over it does', () => {
    fc.assert(fc.property(anyDraft, anyDraft, anyDraft, (base, mine, theirs) => {
      const difference = differenceOf(base, mine);
      if (difference === null) return;
      const saved = saveDraft(theirs, difference.change, { ...laptop, commandId: ids[0] ?? '', author: 'ann' });
      const merged = mergeDraft(base, mine, theirs, laptop);
      expect(saved.ok && saved.value[0]?.lines).toEqual(merged.lines);
      expect(saved.ok && saved.value[0]?.head).toMatchObject({ name: merged.head.name, note: merged.head.note, codes: merged.head.codes, rivals: merged.head.rivals });
      expect(withChange(base, mine, difference.change).lines).toEqual(mine.lines);
    }));
  });
});

interface Machine {
  readonly device: string;
  base: SharedDraft;
  mine: SharedDraft;
}

test('two machines that edit, send and receive in any order come to the same draft, and the last that each typed into a line is in it or was overwritten by an edit that had seen it', () => {
  const anyAct = fc.oneof(
    fc.record({ kind: fc.constant('edit' as const), machine: fc.nat(1), line: fc.nat(ids.length - 1), value: fc.option(fc.integer({ min: 1, max: 99 })) }),
    fc.record({ kind: fc.constant('send' as const), machine: fc.nat(1) }),
    fc.record({ kind: fc.constant('receive' as const), machine: fc.nat(1) }),
  );
  fc.assert(fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
    let standing = sharedDraft({});
    const machines: Machine[] = [laptop, desktop].map(({ device }) => ({ device, base: standing, mine: standing }));
    let commands = 0;
    const send = (machine: Machine): void => {
      const difference = differenceOf(machine.base, machine.mine);
      if (difference === null) return;
      commands += 1;
      const saved = saveDraft(standing, difference.change, { device: machine.device, at: laptop.at, commandId: `00000000-0000-4000-9000-${String(commands).padStart(12, '0')}`, author: 'ann' });
      if (!saved.ok || saved.value[0] === undefined) throw new Error('a save is taken');
      standing = saved.value[0];
      machine.base = withChange(machine.base, machine.mine, difference.change);
    };
    const receive = (machine: Machine): void => {
      machine.mine = mergeDraft(machine.base, machine.mine, standing, { device: machine.device, at: laptop.at });
      machine.base = standing;
    };
    const last = new Map<string, { readonly machine: Machine; readonly id: string; readonly reading: LineState | null }>();
    for (const act of acts) {
      const machine = machines[act.machine];
      if (machine === undefined) continue;
      if (act.kind === 'send') send(machine);
      if (act.kind === 'receive') receive(machine);
      if (act.kind !== 'edit') continue;
      const id = ids[act.line] ?? '';
      const lines = new Map(machine.mine.lines);
      const before = lineIn(machine.mine, id);
      const after = act.value === null ? null : { ...(before ?? lineOf('1')), quantity: String(act.value) };
      if (after === null) lines.delete(id);
      else lines.set(id, after);
      machine.mine = { ...machine.mine, lines };
      // An edit of the other machine that this one has seen is overwritten knowingly.
      for (const [key, typed] of last) if (typed.id === id && (typed.machine === machine || holds(before, typed.reading))) last.delete(key);
      if (after !== null) last.set(`${machine.device} ${id}`, { machine, id, reading: after });
    }
    for (let round = 0; round < 3; round += 1) for (const machine of machines) {
      receive(machine);
      send(machine);
    }
    for (const machine of machines) receive(machine);
    expect(machines[0]?.mine).toEqual(machines[1]?.mine);
    for (const { id, reading } of last.values()) expect(holds(lineIn(standing, id), reading)).toBe(true);
  }), { numRuns: 300 });
});
