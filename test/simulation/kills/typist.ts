import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '#sync/client/ports.ts';
import { NotDone, type DeskUnderTest } from '#test/support/running-programs.ts';
import type { StoredDraft } from './desk-on-disk.ts';
import { insist } from './finding.ts';

interface TypedLine {
  /** Null: nobody was told yet. */
  readonly id: string | null;
  readonly sku: string;
  readonly unit: string;
  readonly quantity: string;
  readonly note: string;
}

type Lines = readonly TypedLine[];

/** A draft as the person knows it, with what can be taken back and made again. */
interface Sheet {
  readonly id: string | null;
  readonly lines: Lines;
  readonly past: readonly Lines[];
  readonly future: readonly Lines[];
}

/** Drafts by name; a name is given once. */
type Desktop = ReadonlyMap<string, Sheet>;

interface Act {
  readonly next: Desktop;
  /** Answers what stands afterwards, with the ids that were told. */
  readonly send: (desk: DeskUnderTest) => Promise<Desktop>;
}

export interface Ware {
  readonly sku: string;
  readonly unit: string;
}

const diskFullStatus = 507;
/** A person who types fast. Without pauses the machine would be busy with them alone. */
const longestPauseMs = 20;
const mostDrafts = 3;
const mostLines = 12;
/** As many as the desk keeps. */
const mostSteps = 50;

const shown = (lines: Lines): string => lines.map(({ sku, unit, quantity, note }) => `${sku} ${unit} ${quantity} ${note}`).join('\n');
const shownDesktop = (desktop: Desktop): string => [...desktop].map(([name, { lines }]) => `${name}\n${shown(lines)}`).sort().join('\n\n');

const withSheet = (desktop: Desktop, name: string, sheet: Sheet): Desktop => new Map([...desktop, [name, sheet]]);
const edited = (sheet: Sheet, lines: Lines): Sheet => ({ ...sheet, lines, past: [...sheet.past, sheet.lines].slice(-mostSteps), future: [] });

/** A person who types drafts, and keeps a journal of every keystroke that the desk has acknowledged. */
export class Typist {
  readonly #random: Random;
  readonly #wares: readonly Ware[];
  #known: Desktop = new Map();
  /** What stands if the act that nobody answered was done all the same. */
  #unsure: Desktop | null = null;
  #names = 0;
  keystrokes = 0;

  constructor(random: Random, wares: readonly Ware[]) {
    this.#random = random;
    this.#wares = wares;
  }

  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.#random.next() * values.length)] as Value;
  }

  /** Types until the desk is gone, its disk is full, or `isOver`. */
  async type(desk: DeskUnderTest, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const act = this.#nextAct();
      try {
        this.#unsure = act.next;
        this.#known = await act.send(desk);
        this.#unsure = null;
        this.keystrokes += 1;
        await sleep(this.#random.next() * longestPauseMs);
      } catch (error) {
        if (!(error instanceof NotDone) || (error.status !== null && error.status !== diskFullStatus)) throw error;
        // Answered that it was not stored, it is not.
        if (error.status !== null) this.#unsure = null;
        return;
      }
    }
  }

  #nextAct(): Act {
    const drafts = [...this.#known];
    if (drafts.length === 0 || (drafts.length < mostDrafts && this.#random.next() < 0.05)) return this.#create();
    const [name, sheet] = this.#pick(drafts);
    const chance = this.#random.next();
    if (chance < 0.02) return this.#discard(name, sheet);
    if (chance < 0.1 && sheet.past.length > 0) return this.#step(name, sheet, 'past');
    if (chance < 0.15 && sheet.future.length > 0) return this.#step(name, sheet, 'future');
    if (chance < 0.2 && sheet.lines.length > 0) return this.#remove(name, sheet);
    if (sheet.lines.length === 0 || (sheet.lines.length < mostLines && chance < 0.4)) return this.#add(name, sheet);
    return this.#change(name, sheet);
  }

  #create(): Act {
    const known = this.#known;
    this.#names += 1;
    const name = `typed ${this.#names}`;
    const sheet: Sheet = { id: null, lines: [], past: [], future: [] };
    return {
      next: withSheet(known, name, sheet),
      send: async (desk) => withSheet(known, name, { ...sheet, id: (await desk.call('drafts.create', { name })).draftId }),
    };
  }

  #discard(name: string, { id }: Sheet): Act {
    const next = new Map([...this.#known].filter(([other]) => other !== name));
    return {
      next,
      send: async (desk) => {
        await desk.call('drafts.discard', { draftId: id ?? '' });
        return next;
      },
    };
  }

  #step(name: string, sheet: Sheet, side: 'past' | 'future'): Act {
    const other = side === 'past' ? 'future' : 'past';
    const next = withSheet(this.#known, name, { ...sheet, lines: sheet[side].at(-1) ?? [], [side]: sheet[side].slice(0, -1), [other]: [...sheet[other], sheet.lines] });
    return {
      next,
      send: async (desk) => {
        const { done } = await desk.call(side === 'past' ? 'drafts.undo' : 'drafts.redo', { draftId: sheet.id ?? '' });
        insist(done, () => `${name}: an edit that was acknowledged cannot be taken back or made again`);
        return next;
      },
    };
  }

  #remove(name: string, sheet: Sheet): Act {
    const line = this.#pick(sheet.lines);
    const next = withSheet(this.#known, name, edited(sheet, sheet.lines.filter((other) => other !== line)));
    return {
      next,
      send: async (desk) => {
        await desk.call('drafts.removeLine', { draftId: sheet.id ?? '', lineId: line.id ?? '' });
        return next;
      },
    };
  }

  #add(name: string, sheet: Sheet): Act {
    const known = this.#known;
    const free = this.#wares.filter(({ sku }) => !sheet.lines.some((line) => line.sku === sku));
    const line: TypedLine = { id: null, ...this.#pick(free), quantity: String(1 + Math.floor(this.#random.next() * 9)), note: '' };
    const put = (id: string | null): Desktop => withSheet(known, name, edited(sheet, [...sheet.lines, { ...line, id }]));
    return {
      next: put(null),
      send: async (desk) => {
        const { sku, unit, quantity } = line;
        return put((await desk.call('drafts.putLine', { draftId: sheet.id ?? '', line: { sku, unit, quantity } })).lineId);
      },
    };
  }

  /** One more digit, or one more letter of a note. */
  #change(name: string, sheet: Sheet): Act {
    const line = this.#pick(sheet.lines);
    const isNote = this.#random.next() < 0.2;
    const quantity = isNote ? line.quantity : `${line.quantity.length < 4 ? line.quantity : ''}${1 + Math.floor(this.#random.next() * 9)}`;
    const note = isNote ? `${line.note.slice(-20)}x` : line.note;
    const next = withSheet(this.#known, name, edited(sheet, sheet.lines.map((other) => (other === line ? { ...line, quantity, note } : other))));
    return {
      next,
      send: async (desk) => {
        await desk.call('drafts.putLine', { draftId: sheet.id ?? '', lineId: line.id ?? '', line: { sku: line.sku, unit: line.unit, quantity, note } });
        return next;
      },
    };
  }

  /** What is on the disk is what was acknowledged, with or without the one act that was not answered; from here on it is what is known. */
  compare(stored: readonly StoredDraft[]): void {
    const typed = stored.filter(({ name }) => name.startsWith('typed '));
    insist(new Set(typed.map(({ name }) => name)).size === typed.length, () => 'a draft is there twice');
    const found = typed.map(({ name, lines }) => `${name}\n${shown(lines)}`).sort().join('\n\n');
    const standing = [this.#known, ...(this.#unsure === null ? [] : [this.#unsure])].find((candidate) => shownDesktop(candidate) === found);
    insist(standing !== undefined, () => `drafts are not what was typed.\nfound\n${found}\nacknowledged\n${shownDesktop(this.#known)}\nnot answered\n${this.#unsure === null ? 'nothing' : shownDesktop(this.#unsure)}`);
    const told = typed.map(({ name, id, lines }): [string, Sheet] => {
      const sheet = standing?.get(name) ?? { id, lines: [], past: [], future: [] };
      return [name, { ...sheet, id, lines: lines.map((line) => ({ ...line })) }];
    });
    for (const [name, { past, future }] of told) {
      const steps = typed.find((draft) => draft.name === name);
      insist(steps?.past === past.length && steps.future === future.length, () => `${name}: ${steps?.past} edits can be taken back and ${steps?.future} made again instead of ${past.length} and ${future.length}`);
    }
    this.#known = new Map(told);
    this.#unsure = null;
  }
}
