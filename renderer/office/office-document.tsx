import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Screen } from '#renderer/parts/screen.tsx';
import type { PlaceName } from './office-places.ts';
import { OfficeView } from './office-view.tsx';
import type { OfficeAnswer } from './use-office-answer.ts';
import { useOfficeMessages } from './use-office-messages.ts';

interface Props<Value> {
  /** The list that the document stands in. */
  readonly place: PlaceName;
  readonly answer: OfficeAnswer<Value>;
  /** The document's own screen. */
  readonly children: (value: Value) => ReactNode;
}

/** The screen of one document. Until it has come, and where it does not come, the heading is that of its list, with the way back. */
export function OfficeDocument<Value>({ place, answer, children }: Props<Value>): ReactNode {
  const office = useOfficeMessages();
  const view = <OfficeView answer={answer}>{children}</OfficeView>;
  if (answer.value !== null) return view;
  return <Screen title={office(`place.${place}`)} lead={<Link href={`/${place}`}>{office('common.back')}</Link>}>{view}</Screen>;
}
