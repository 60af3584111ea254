import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { askBackend, type OfficeFailure } from './ask-backend.ts';
import { useOfficeRevision } from './office-revision-store.ts';

const refreshMs = 10_000;

export interface OfficeAnswer<Value> {
  readonly value: Value | null;
  readonly failure: OfficeFailure | null;
}

/** Loads an answer of the backend, again after each act and every ten seconds: buyers send at any time. `path` null asks nothing. */
export function useOfficeAnswer<Schema extends z.ZodType>(path: string | null, schema: Schema): OfficeAnswer<z.infer<Schema>> {
  const revision = useOfficeRevision((store) => store.revision);
  const [state, setState] = useState<OfficeAnswer<z.infer<Schema>> & { readonly path: string | null }>({ path: null, value: null, failure: null });
  useEffect(() => {
    if (path === null) return;
    let left = false;
    const load = async (): Promise<void> => {
      const answer = await askBackend('GET', path, schema);
      if (left) return;
      setState((before) => (answer.ok ? { path, value: answer.value, failure: null } : { path, value: before.path === path ? before.value : null, failure: answer.error }));
    };
    void load();
    const timer = setInterval(() => void load(), refreshMs);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [path, schema, revision]);
  return state.path === path ? state : { value: null, failure: null };
}
