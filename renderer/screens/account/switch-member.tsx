import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

/** A demonstration backend lets one become another member; elsewhere the directory is empty and this is not shown. */
export function SwitchMember(): ReactNode {
  const messages = useMessages();
  const me = useSession()?.person?.email;
  const directory = useQuery('session.directory', {});
  const signIn = useAct('session.signIn');
  const members = directory.answer?.members ?? [];
  if (members.length === 0) return null;
  return (
    <Panel title={messages('account.switch')} flush>
      <ul className="task-list">
        {members.map((member) => (
          <li key={member.email} className="task">
            <span className="grow">
              <span className="strong">{member.name}</span>
              <br />
              <span className="muted small">
                {member.accountName} · {member.roles.map((role) => messages(`role.${role}`)).join(', ')}
              </span>
            </span>
            {member.email === me ? <Badge tone="accent">{messages('account.you')}</Badge> : <Button size="small" isDisabled={signIn.busy} aria-label={messages('account.actAs', { name: member.name })} onPress={() => void signIn.run({ email: member.email })}>{messages('account.act')}</Button>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
