import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly count?: number;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
}

/** A titled region of a screen. */
export function Panel({ title, count, actions, children, flush = false }: Props): ReactNode {
  const id = useId();
  return (
    <section className={`panel${flush ? ' panel-flush' : ''}`} aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>
          {title}
          {count !== undefined && <span className="count">{count}</span>}
        </h2>
        {actions && <div className="panel-actions">{actions}</div>}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}
