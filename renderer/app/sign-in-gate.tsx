import { type ReactNode, useState } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { BrandMark } from './brand-mark.tsx';

/** Nobody is signed in. A demonstration backend offers its members. */
export function SignInGate(): ReactNode {
  const messages = useMessages();
  const [email, setEmail] = useState('');
  const signIn = useAct('session.signIn');
  const directory = useQuery('session.directory', {});
  const members = directory.answer?.members ?? [];
  return (
    <div className="gate">
      <div className="gate-card">
        <BrandMark size={44} />
        <h1>{messages('signIn.title')}</h1>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void signIn.run({ email });
          }}
        >
          <TextField label={messages('signIn.email')} type="email" value={email} onChange={setEmail} isRequired autoFocus />
          <Button look="main" type="submit" isDisabled={signIn.busy || email === ''}>{messages('signIn.act')}</Button>
        </form>
        {members.length > 0 && (
          <section>
            <h2>{messages('signIn.demo')}</h2>
            <ul className="stack-tight">
              {members.map((member) => (
                <li key={member.email}>
                  <Button look="quiet" icon="account" onPress={() => void signIn.run({ email: member.email })}>{`${member.name} · ${member.accountName} · ${member.roles.map((role) => messages(`role.${role}`)).join(', ')}`}</Button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  );
}
