import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '#renderer/app/paths.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ProductChangeBadge } from '#renderer/parts/product-change.tsx';
import { useQuery } from '#renderer/state/use-query.ts';
import { Panel } from '#renderer/ui/panel.tsx';

const shown = 4;

/** The first few products that are not as they were; nothing at all while there is none. */
export function ChangedProducts(): ReactNode {
  const messages = useMessages();
  const { answer } = useQuery('catalog.changes', {});
  if (answer === null || answer === undefined || answer.products.length === 0) return null;
  return (
    <Panel title={messages('news.home')} count={answer.products.length} flush>
      <ul className="task-list">
        {answer.products.slice(0, shown).map(({ sku, name, unit, changes: [first] }) => (
          <li key={sku} className="task">
            <span className="grow">
              <Link href={paths.product(sku)} className="strong">{name}</Link>
              <br />
              {first && <ProductChangeBadge change={first.change} name={first.name} unit={unit} currency={answer.currency} />}
            </span>
          </li>
        ))}
      </ul>
      {answer.products.length > shown && <p className="panel-body"><Link href={paths.news()}>{messages('news.homeAll')}</Link></p>}
    </Panel>
  );
}
