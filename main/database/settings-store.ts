/** What the desk remembers of itself, per member. */
export interface SettingsReader {
  deviceId(): string;
  workOffline(): boolean;
  lastSuccessAt(): string | null;
  /** Backend's clock minus this machine's, in milliseconds; null = never measured. */
  clockOffsetMs(): number | null;
  repairs(): number;
  /** Small preferences of screens and rules: any JSON text under a name. */
  preference(name: string): string | null;
}

export interface SettingsWriter {
  setPreference(name: string, value: string | null): void;
}
