import type { ReactNode } from 'react';
import type { Query } from '#renderer/state/use-query.ts';
import { Screen } from '#renderer/parts/screen.tsx';
import { QueryView } from './query-view.tsx';

interface Props<Output> {
  readonly query: Query<Output>;
  /** The place where such documents are, for as long as this one has no name. */
  readonly place: string;
  readonly children: (answer: Output) => ReactNode;
}

/** The screen of one document. Until it is there, and where it does not come, it is a screen all the same: with a heading, and within its frame. */
export function DocumentView<Output>({ query, place, children }: Props<Output>): ReactNode {
  if (query.answer !== undefined) return <QueryView query={query}>{children}</QueryView>;
  return (
    <Screen title={place}>
      <div className="panel">
        <QueryView query={query} rows={8}>{() => null}</QueryView>
      </div>
    </Screen>
  );
}
