import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { BrandMark } from '#renderer/app/brand-mark.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { homeOf, placesOf } from './office-places.ts';
import type { Office } from './office-session-store.ts';
import { useOfficeMessages } from './use-office-messages.ts';

export function OfficeNavigation({ office }: { readonly office: Office }): ReactNode {
  const messages = useOfficeMessages();
  const [location] = useLocation();
  return (
    <nav className="desk-side" aria-label={messages('title')}>
      <Link href={homeOf[office]} className="brand">
        <BrandMark />
        <span>Proforma</span>
      </Link>
      <ul className="nav-list">
        {placesOf[office].map(({ name, icon }) => (
          <li key={name}>
            <Link href={`/${name}`} className="nav-link" title={messages(`place.${name}`)} aria-current={location === `/${name}` || location.startsWith(`/${name}/`) ? 'page' : undefined}>
              <Icon name={icon} />
              <span>{messages(`place.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
