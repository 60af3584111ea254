import { type ReactNode, useState } from 'react';
import { BrandMark } from '#renderer/app/brand-mark.tsx';
import { PreferencesMenu } from '#renderer/app/preferences-menu.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { signInOffice } from './ask-backend.ts';
import { office } from './office-session-store.ts';
import { useOfficeMessages } from './use-office-messages.ts';

/** The local sign-in: which office works here. */
export function OfficeSignIn(): ReactNode {
  const messages = useOfficeMessages();
  const [failed, setFailed] = useState(false);
  return (
    <main className="gate">
      <div className="gate-card">
        <div className="row">
          <BrandMark size={44} />
          <span className="grow" />
          <PreferencesMenu />
        </div>
        <h1>{messages('signIn.title')}</h1>
        <p className="muted">{messages('signIn.lead')}</p>
        {failed && <Banner tone="danger" title={messages('signIn.failed')} />}
        <ul className="office-doors">
          {office.options.map((name) => (
            <li key={name} className="stack-tight">
              <Button look="main" icon={name === 'sales' ? 'estimate' : 'account'} onPress={() => void signInOffice(name).then((done) => setFailed(!done))}>{messages(`signIn.${name}`)}</Button>
              <span className="muted small">{messages(`signIn.${name}Lead`)}</span>
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}
