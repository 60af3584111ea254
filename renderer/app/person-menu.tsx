import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useStartTour } from '#renderer/parts/use-start-tour.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => part[0] ?? '')
    .join('');

/** Who is signed in; a demonstration backend lets one become another member. */
export function PersonMenu(): ReactNode {
  const person = useSession()?.person;
  if (!person) return null;
  return (
    <MenuTrigger>
      <Button className="person-button">
        <span className="person-mark" aria-hidden="true">{initials(person.name)}</span>
        <span className="person-texts">
          <span className="strong">{person.name}</span>
          <span className="muted small">{person.accountName}</span>
        </span>
        <Icon name="down" size={14} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <PersonActs person={person} />
      </Popover>
    </MenuTrigger>
  );
}

/** Asks whom one can become only while it is open: the directory comes from the backend each time. */
function PersonActs({ person }: { readonly person: { readonly name: string; readonly email: string } }): ReactNode {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const directory = useQuery('session.directory', {});
  const signIn = useAct('session.signIn');
  const signOut = useAct('session.signOut');
  const startTour = useStartTour();
  const roles = (names: readonly ('buyer' | 'approver' | 'admin')[]) => names.map((role) => messages(`role.${role}`)).join(', ');
  const accounts = [...Map.groupBy(directory.answer?.members ?? [], (member) => member.accountName)];
  const act = (key: string) => {
    if (key === 'account') navigate(paths.account());
    else if (key === 'tour') startTour();
    else if (key === 'sign-out') void signOut.run({});
    else void signIn.run({ email: key }).then((answer) => answer && navigate(paths.home()));
  };
  return (
    <Menu className="menu" aria-label={person.name} onAction={(key) => act(String(key))}>
      <MenuItem id="account" className="menu-item">{messages('shell.place.account')}</MenuItem>
      <MenuItem id="tour" className="menu-item">{messages('tour.again')}</MenuItem>
      {accounts.map(([accountName, members]) => (
        <MenuSection key={accountName} aria-label={accountName}>
          <Header className="menu-section-head">{messages('shell.actAs', { account: accountName })}</Header>
          {members.map((member) => (
            <MenuItem key={member.email} id={member.email} className="menu-item" textValue={member.name} isDisabled={member.email === person.email}>
              <span>{member.name}</span>
              <span className="muted small">{roles(member.roles)}</span>
            </MenuItem>
          ))}
        </MenuSection>
      ))}
      <MenuItem id="sign-out" className="menu-item">{messages('shell.signOut')}</MenuItem>
    </Menu>
  );
}
