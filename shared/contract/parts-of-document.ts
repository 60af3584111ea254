import { isAccountCommand, type Command } from './commands.ts';

/**
 * What of its document a command speaks of, where its rule judges each part for itself by what stood there before: a line or the name of a list, the par level
 * or own number of a product. Null: the document as a whole.
 */
function partsOf(command: Command): ReadonlySet<string> | null {
  if (!isAccountCommand(command)) return null;
  switch (command.kind) {
    case 'account.changeList': {
      const { change } = command.payload;
      if (change.part === 'new') return null;
      return new Set(change.part === 'lines' ? change.changes.map(({ sku, unit }) => JSON.stringify([sku, unit])) : [change.part]);
    }
    case 'account.setParLevels':
      return new Set(command.payload.levels.map(({ sku }) => sku));
    case 'account.setOwnNumbers':
      return new Set(command.payload.numbers.map(({ sku }) => sku));
    case 'account.change':
    case 'account.setSubstitute':
    case 'account.endSubstitute':
      return null;
  }
}

/** Of two commands about one document: true when the later one was decided in the belief that the earlier one had succeeded, and must not go where that was refused. */
export function standsOn(later: Command, earlier: Command): boolean {
  const [one, other] = [partsOf(later), partsOf(earlier)];
  return one === null || other === null || [...one].some((part) => other.has(part));
}

/** Of two commands about one document: true when nothing of the earlier one, refused, is left unsaid once the later one was given. */
export function saysAnew(later: Command, earlier: Command): boolean {
  const [one, other] = [partsOf(later), partsOf(earlier)];
  return one === null || (other !== null && [...other].every((part) => one.has(part)));
}
