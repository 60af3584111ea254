import type { Logger } from 'pino';

/** What the backend takes from its surroundings, so that tests decide the time and the ids. */
export interface BackendPorts {
  /** The backend's clock, instant in UTC with milliseconds. It decides every deadline of the process. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly log: Logger;
}
