/** What a command's kind never asks for is not loaded; asking all the same is a bug of the rule. */
export function notLoaded(kind: string, what: string): never {
  throw new Error(`${kind} asked for ${what}, which was not loaded`);
}
