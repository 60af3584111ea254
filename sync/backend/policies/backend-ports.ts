/** The log as far as policies and routes use it; pino's logger is one. */
export interface Log {
  info(figures: object, message: string): void;
  warn(figures: object, message: string): void;
  error(figures: object, message: string): void;
}

/** What the backend takes from its surroundings, so that tests decide the time and the ids. */
export interface BackendPorts {
  /** The backend's clock, instant in UTC with milliseconds. It decides every deadline of the process. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly log: Log;
}
