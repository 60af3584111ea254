import type { InputOf } from '#shared/contract/contract.ts';
import { useAct } from '#renderer/state/use-act.ts';

/** Makes a list and answers its id; undefined when it failed, which has been told then. */
export function useNewList(): { readonly busy: boolean; create(input: InputOf<'lists.create'>): Promise<string | undefined> } {
  const { run, busy } = useAct('lists.create');
  return { busy, create: async (input) => (await run(input))?.listId };
}
