import { z } from 'zod';
import type { BackendRestored } from '#sync/client/ports.ts';
import type { FileKind, ReadHandle, WriteHandle } from '#sync/replica/database-file.ts';
import { perConnection } from './shared-readers.ts';

export interface ClockSeen {
  readonly at: string;
  readonly turned: boolean;
}

/** What the desk remembers of itself, per member. */
export interface SettingsReader {
  deviceId(): string;
  workOffline(): boolean;
  lastSuccessAt(): string | null;
  /** Backend's clock minus this machine's, in milliseconds; null = never measured. */
  clockOffsetMs(): number | null;
  /** How far this machine's clock has come, and whether it was found turned since it was measured; null = not noted yet. */
  clockSeen(): ClockSeen | null;
  /** The point of the account's history that the last answer to a push named; null = none. */
  historyMark(): string | null;
  /** When a restore of the backend was last noticed, and what was sent again; null = never. */
  backendRestored(): BackendRestored | null;
  /** How often a scope's rows or sum were not the backend's and it was fetched again: each one a defect somewhere. */
  repairs(): number;
  /** Small preferences of screens and rules: any text under a name. */
  preference(name: string): string | null;
}

export interface SettingsWriter {
  setClockSeen(seen: ClockSeen): void;
  setPreference(name: string, value: string | null): void;
}

const restored = z.object({ at: z.string(), sentAgain: z.array(z.string()) });

const repairsIn = (file: Pick<ReadHandle<FileKind>, 'prepare'>) => file.prepare<[], number>('SELECT count(*) FROM repair').pluck();

export function settingsReader(desk: ReadHandle<'desk'>, shared: () => readonly ReadHandle<'replica'>[]): SettingsReader {
  const one = desk.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck();
  const ownRepairs = repairsIn(desk);
  const sharedRepairs = perConnection(repairsIn);
  return {
    deviceId: () => {
      const id = one.get('deviceId');
      if (id === undefined) throw new Error('the desk has no device id');
      return id;
    },
    workOffline: () => one.get('workOffline') === 'true',
    lastSuccessAt: () => one.get('lastSuccessAt') ?? null,
    clockOffsetMs: () => {
      const text = one.get('clockOffsetMs');
      return text === undefined ? null : Number(text);
    },
    clockSeen: () => {
      const at = one.get('clockSeenAt');
      return at === undefined ? null : { at, turned: one.get('clockTurned') === 'true' };
    },
    historyMark: () => one.get('historyMark') ?? null,
    backendRestored: () => {
      const text = one.get('backendRestored');
      return text === undefined ? null : restored.parse(JSON.parse(text));
    },
    repairs: () => shared().reduce((total, file) => total + (sharedRepairs(file).get() ?? 0), ownRepairs.get() ?? 0),
    preference: (name) => one.get(`preference.${name}`) ?? null,
  };
}

export interface OwnSettingsWriter extends SettingsWriter {
  setDeviceId(id: string): void;
  setWorkOffline(workOffline: boolean): void;
  setLastSuccessAt(at: string): void;
  setClockOffsetMs(offsetMs: number): void;
  setHistoryMark(mark: string | null): void;
  setBackendRestored(restored: BackendRestored): void;
}

export function settingsWriter(desk: WriteHandle<'desk'>): OwnSettingsWriter {
  const set = desk.prepare('INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const remove = desk.prepare('DELETE FROM setting WHERE name = ?');
  const setClockSeen = ({ at, turned }: ClockSeen): void => {
    set.run('clockSeenAt', at);
    set.run('clockTurned', String(turned));
  };
  return {
    setClockSeen,
    setPreference: (name, value) => void (value === null ? remove.run(`preference.${name}`) : set.run(`preference.${name}`, value)),
    setDeviceId: (id) => void set.run('deviceId', id),
    setWorkOffline: (workOffline) => void set.run('workOffline', String(workOffline)),
    // The clock has just been measured: what was noted before says nothing more.
    setLastSuccessAt: (at) => {
      set.run('lastSuccessAt', at);
      setClockSeen({ at, turned: false });
    },
    setHistoryMark: (mark) => void (mark === null ? remove.run('historyMark') : set.run('historyMark', mark)),
    setBackendRestored: (noticed) => void set.run('backendRestored', JSON.stringify(noticed)),
    setClockOffsetMs: (offsetMs) => void set.run('clockOffsetMs', String(offsetMs)),
  };
}
