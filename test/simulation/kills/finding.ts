/** Something was lost, doubled or half. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

export function insist(holds: boolean, what: () => string): void {
  if (!holds) throw new Finding(what());
}
