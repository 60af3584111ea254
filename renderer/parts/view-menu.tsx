import { type FormEvent, type ReactNode, useState } from 'react';
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from 'react-aria-components';
import type { ListLook } from '#shared/contract/view-operations.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useToastStore } from '#renderer/state/toast-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { useShortcut } from '#renderer/state/use-shortcut.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Icon } from '#renderer/ui/icon.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ListLookState } from './use-list-look.ts';

/** What views need of a list. */
export type ViewState = Pick<ListLookState, 'list' | 'plain' | 'views' | 'set'> & { readonly look: ListLook };

const keep = 'keep';
const plainId = 'plain';
const remove = 'remove';

/** Two looks are one when they show the same: what a filter leaves out is its beginning. */
const sameLook = (one: ListLook, other: ListLook, plain: ListLook): boolean => {
  const told = ({ filter, sort, hidden }: ListLook): string => JSON.stringify([Object.entries({ ...plain.filter, ...filter }).toSorted(([a], [b]) => (a < b ? -1 : 1)), sort && [sort.column, sort.descending], [...hidden].toSorted()]);
  return told(one) === told(other);
};

/** The views kept of a list, chosen by keyboard; and keeping what is shown now as one. */
export function ViewMenu({ state }: { readonly state: ViewState }): ReactNode {
  const messages = useMessages();
  const { list, look, plain, views, set } = state;
  const [isOpen, setOpen] = useState(false);
  const [naming, setNaming] = useState(false);
  const drop = useAct('views.remove');
  useShortcut('v', messages('views.open'), messages('shell.thisScreen'), () => setOpen(true), !isOpen && !naming);
  const current = views.find((view) => sameLook(view.look, look, plain));
  const isPlain = sameLook(plain, look, plain);
  const choose = (id: string) => {
    const view = views.find((one) => one.id === id);
    if (view) set(view.look);
    else if (id === plainId) set(plain);
    else if (id === keep) setNaming(true);
    else if (id === remove && current) void drop.run({ list, id: current.id }).then((done) => done && useToastStore.getState().show({ tone: 'ok', text: messages('views.removed', { name: current.name }) }));
  };
  const item = (id: string, text: string, isChosen = false) => (
    <MenuItem key={id} id={id} className="menu-item" textValue={text}>
      <span className="row">
        <span className="menu-mark">{isChosen && <Icon name="check" size={13} />}</span>
        {text}
      </span>
    </MenuItem>
  );
  return (
    <>
      <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton className="button button-quiet button-normal">
          <Icon name="list" size={16} />
          <span>{current?.name ?? messages('views.open')}</span>
          <kbd aria-hidden="true">v</kbd>
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Menu className="menu" aria-label={messages('views.open')} onAction={(id) => choose(String(id))}>
            <MenuSection>
              <Header className="menu-section-head">{messages('views.kept')}</Header>
              {[item(plainId, messages('views.plain'), isPlain), ...views.map(({ id, name }) => item(id, name, id === current?.id))]}
            </MenuSection>
            <Separator className="menu-line" />
            {item(keep, messages('views.keep'))}
            {current && item(remove, messages('views.remove', { name: current.name }))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming && <NameDialog state={state} name={current?.name ?? ''} onClose={() => setNaming(false)} />}
    </>
  );
}

const form = 'view-name';

function NameDialog({ state, name: start, onClose }: { readonly state: ViewState; readonly name: string; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const [name, setName] = useState(start);
  const keepView = useAct('views.keep');
  const isTaken = state.views.some((view) => view.name.toLowerCase() === name.trim().toLowerCase());
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || !(await keepView.run({ list: state.list, name: name.trim(), look: state.look }))) return;
    useToastStore.getState().show({ tone: 'ok', text: messages('views.isKept', { name: name.trim() }) });
    onClose();
  };
  return (
    <Dialog title={messages('views.keep')} closeLabel={messages('common.close')} width="narrow" isOpen onClose={onClose} actions={<Button look="main" icon="check" keys="Enter" type="submit" form={form} isDisabled={keepView.busy || name.trim() === ''}>{messages('views.keepNow')}</Button>}>
      <form id={form} className="stack" onSubmit={(event) => void send(event)}>
        <TextField label={messages('views.name')} hint={messages(isTaken ? 'views.replaces' : 'views.lead')} value={name} onChange={setName} maxLength={60} autoFocus />
      </form>
    </Dialog>
  );
}
