import { useLocation } from 'wouter';
import type { InputOf } from '#shared/contract/contract.ts';
import { paths } from '#renderer/app/paths.ts';
import { useAct } from '#renderer/state/use-act.ts';

/** Makes a list and opens it. */
export function useNewList(): { readonly busy: boolean; create(input: InputOf<'lists.create'>): Promise<void> } {
  const [, navigate] = useLocation();
  const act = useAct('lists.create');
  return {
    busy: act.busy,
    create: async (input) => {
      const made = await act.run(input);
      if (made) navigate(paths.list(made.listId));
    },
  };
}
