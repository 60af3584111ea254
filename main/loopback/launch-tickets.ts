import { newSecret, secretsEqual } from './secrets.ts';

/** Secrets of the first address: each opens the desk once and is void from then on, since command lines and histories show it. */
export interface LaunchTickets {
  readonly issue: () => string;
  /** True exactly once per issued ticket. */
  readonly redeem: (ticket: string) => boolean;
}

export function createLaunchTickets(): LaunchTickets {
  const open = new Set<string>();
  return {
    issue: () => {
      const ticket = newSecret();
      open.add(ticket);
      return ticket;
    },
    redeem: (ticket) => {
      const match = [...open].find((candidate) => secretsEqual(ticket, candidate));
      return match !== undefined && open.delete(match);
    },
  };
}
