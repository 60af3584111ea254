import { type ReactNode, useState } from 'react';
import type { Member } from '#shared/domain/accounts/account.ts';
import { memberRole } from '#shared/domain/accounts/account.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Checks } from '#renderer/ui/checks.tsx';
import type { Column } from '#renderer/ui/column.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Administered } from './administered.ts';
import { EntryDialog } from './entry-dialog.tsx';
import { EntryList } from './entry-list.tsx';

/** Who buys, approves and administers. */
export function MembersPanel({ terms, standing }: Administered): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const columns: Column<Member>[] = [
    { id: 'email', head: messages('administration.email'), optional: true, cell: ({ email }) => email },
    { id: 'roles', head: messages('administration.roles'), cell: ({ roles }) => roles.map((role) => messages(`role.${role}`)).join(', ') },
    { id: 'limit', head: messages('account.approvalLimit'), align: 'end', cell: ({ roles, approvalLimit }) => (!roles.includes('approver') ? <span className="muted">–</span> : approvalLimit === null ? messages('account.noBound') : format.money(approvalLimit)) },
  ];
  return (
    <EntryList
      title={messages('administration.people')}
      newLabel={messages('administration.newMember')}
      emptyLabel={messages('common.none')}
      emptyLead={messages('empty.peopleLead')}
      part="member"
      entries={terms.account.members}
      columns={columns}
      standing={standing}
      dialog={(member, onClose) => <MemberDialog before={member} onClose={onClose} />}
    />
  );
}

interface DialogProps {
  readonly before: Member | null;
  /** What was typed before and refused; starts the form with it. */
  readonly typed?: Member;
  readonly onClose: () => void;
}

export function MemberDialog({ before, typed, onClose }: DialogProps): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const start = typed ?? before;
  const [id] = useState(() => start?.id ?? crypto.randomUUID());
  const [name, setName] = useState(start?.name ?? '');
  const [email, setEmail] = useState(start?.email ?? '');
  const [roles, setRoles] = useState<readonly string[]>(start?.roles ?? ['buyer']);
  const [limit, setLimit] = useState(start?.approvalLimit ? format.quantity(start.approvalLimit) : '');
  const approvalLimit = limit.trim() === '' ? null : format.parse(limit);
  const unreadable = limit.trim() !== '' && approvalLimit === null;
  const approves = roles.includes('approver');
  const ready = name.trim() !== '' && /^\S+@\S+\.\S+$/.test(email.trim()) && roles.length > 0 && !(approves && unreadable);
  const after = ready ? { id, name: name.trim(), email: email.trim(), roles: memberRole.options.filter((role) => roles.includes(role)), approvalLimit: approves ? approvalLimit : null } : null;
  return (
    <EntryDialog title={before?.name ?? messages('administration.newMember')} part="member" before={before} after={after} onClose={onClose}>
      <TextField label={messages('administration.name')} value={name} onChange={setName} autoFocus autoComplete="off" />
      <TextField label={messages('administration.email')} type="email" value={email} onChange={setEmail} autoComplete="off" />
      <Checks label={messages('administration.roles')} options={memberRole.options.map((role) => ({ id: role, text: messages(`role.${role}`) }))} values={roles} onChange={setRoles} />
      {approves && <TextField label={messages('administration.limit')} value={limit} onChange={setLimit} inputMode="decimal" error={unreadable ? messages('administration.unreadable') : undefined} />}
    </EntryDialog>
  );
}
