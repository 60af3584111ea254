import type { SettingsReader, SettingsWriter } from '#main/database/settings-store.ts';

/** Clocks that set themselves move by less. */
const toleratedBackMs = 120_000;
/** A desk that nobody opened for longer may have been given another date meanwhile; what was measured before says nothing more. */
const longestLeapMs = 7 * 86_400_000;
const writeEveryMs = 60_000;

export interface ClockTrust {
  /** Whether the offset from the backend's clock still holds. False: never measured, or this machine's clock was turned since. */
  trusted(): boolean;
  /** Writes down, with a transaction that is made anyway, how far the clock has come: a restart must not hide that it was turned back. */
  note(writer: Pick<SettingsWriter, 'setClockSeen'>): void;
}

type Known = Pick<SettingsReader, 'clockOffsetMs' | 'lastSuccessAt' | 'clockSeen'>;

/**
 * Notices that the clock of this machine was turned after it was compared with the backend's (process.md, Time): it runs backwards, or leaps by more
 * than a week. A leap of days is a machine that slept. The next synchronisation measures anew.
 */
export function clockTrust(settings: Known, nowMs: () => number): ClockTrust {
  const seen = settings.clockSeen();
  const measuredBy = (): string => `${settings.lastSuccessAt() ?? ''} ${settings.clockOffsetMs() ?? ''}`;
  let measured = measuredBy();
  let turned = seen?.turned ?? false;
  let highestMs = seen === null ? nowMs() : Date.parse(seen.at);
  let writtenMs = 0;
  let written = turned;

  function look(): void {
    const wall = nowMs();
    const standing = measuredBy();
    if (standing !== measured) {
      measured = standing;
      const noted = settings.clockSeen();
      turned = noted?.turned ?? false;
      highestMs = noted === null ? wall : Date.parse(noted.at);
    }
    if (wall < highestMs - toleratedBackMs || wall > highestMs + longestLeapMs) turned = true;
    else highestMs = Math.max(highestMs, wall);
  }

  return {
    trusted: () => {
      look();
      return settings.clockOffsetMs() !== null && !turned;
    },
    note: (writer) => {
      look();
      if (turned === written && highestMs - writtenMs < writeEveryMs) return;
      writer.setClockSeen({ at: new Date(highestMs).toISOString(), turned });
      writtenMs = highestMs;
      written = turned;
    },
  };
}
