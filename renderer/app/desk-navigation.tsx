import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSession, useSyncStatus } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { BrandMark } from './brand-mark.tsx';
import { paths } from './paths.ts';
import { places, type PlaceName } from './places.ts';

const stands = (location: string, path: string): boolean => (path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`));

export function DeskNavigation(): ReactNode {
  const messages = useMessages();
  const [location] = useLocation();
  const signedIn = useSession()?.person ?? null;
  const sync = useSyncStatus();
  const inbox = useQuery('approvals.inbox', signedIn && sync?.hasCatalog ? {} : null);
  const news = useQuery('catalog.changes', signedIn && sync?.hasCatalog ? {} : null);
  const counts: Partial<Record<PlaceName, { count: number; text: string; danger: boolean }>> = {
    approvals: { count: inbox.answer?.mine.length ?? 0, text: messages('shell.forMe', { count: inbox.answer?.mine.length ?? 0 }), danger: false },
    news: { count: news.answer?.products.length ?? 0, text: messages('news.changed'), danger: false },
    sync: { count: sync?.needsAttention ?? 0, text: messages('shell.attention', { count: sync?.needsAttention ?? 0 }), danger: true },
  };
  return (
    <nav className="desk-side" aria-label={messages('shell.navigation')}>
      <Link href={paths.home()} className="brand">
        <BrandMark />
        <span>Proforma</span>
      </Link>
      <ul className="nav-list">
        {places.map((place) => {
          const badge = counts[place.name];
          return (
            <li key={place.name}>
              <Link href={place.path} className="nav-link" title={messages(`shell.place.${place.name}`)} aria-current={stands(location, place.path) ? 'page' : undefined}>
                <Icon name={place.icon} />
                <span>{messages(`shell.place.${place.name}`)}</span>
                {badge !== undefined && badge.count > 0 && (
                  <span className={`count${badge.danger ? ' count-danger' : ''}`}>
                    <span aria-hidden="true">{badge.count}</span>
                    <span className="for-screen-readers">{badge.text}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
