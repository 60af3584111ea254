import { type ReactNode, useState } from 'react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components';
import { useLocation } from 'wouter';
import type { ViewedList } from '#shared/contract/view-operations.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { useStartTour } from '#renderer/parts/use-start-tour.ts';
import { catalogChoice, useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useListLooks } from '#renderer/state/list-look-store.ts';
import { useSession } from '#renderer/state/session-store.ts';
import { useQuery } from '#renderer/state/use-query.ts';
import { useShortcutStore } from '#renderer/state/shortcut-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';
import { useFound } from './use-found.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly keys: string;
  run(): void;
}

/** Every place and every act of the present screen, and whatever on this desk the typed text finds. */
export function CommandPalette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={messages('shell.palette')}>
          <Choices onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choices({ onClose }: { readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { contains } = useFilter({ sensitivity: 'base' });
  const [typed, setTyped] = useState('');
  const acts = useEntries().filter(({ text }) => contains(text, typed.trim()));
  const found = useFound(typed);
  const choose = (id: string) => {
    onClose();
    // The dialog gives the focus back first; an act may move it on.
    setTimeout(() => [...acts, ...found.flatMap(({ entries }) => entries)].find((entry) => entry.id === id)?.run());
  };
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="search-field search-field-large" aria-label={messages('shell.palette')} autoFocus>
        <Icon name="search" />
        <Input placeholder={messages('shell.palette')} />
      </SearchField>
      <Menu className="menu" aria-label={messages('shell.palette')} onAction={(key) => choose(String(key))} renderEmptyState={() => <p className="menu-item muted">{messages('common.nothingFound')}</p>}>
        {acts.length > 0 && (
          <MenuSection id="acts">
            <Header className="menu-section-head">{messages('shell.acts')}</Header>
            {acts.map((entry) => (
              <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.text}>
                <span>{entry.text}</span>
                {entry.keys !== '' && <kbd>{entry.keys}</kbd>}
              </MenuItem>
            ))}
          </MenuSection>
        )}
        {found.map((group) => (
          <MenuSection key={group.id} id={group.id}>
            <Header className="menu-section-head">{group.title}</Header>
            {group.entries.map((entry) => (
              <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={`${entry.text} ${entry.detail}`}>
                <span className="row"><Icon name={entry.icon} size={15} />{entry.text}</span>
                <span className="muted small">{entry.detail}</span>
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}

/** Where a list stands whose views are kept. */
const viewPlaces = {
  estimates: { name: 'estimates', path: paths.estimates() },
  orders: { name: 'orders', path: paths.orders() },
  drafts: { name: 'drafts', path: paths.drafts() },
  // No views are kept of them; which columns they show is.
  draftLines: { name: 'drafts', path: paths.drafts() },
  approvals: { name: 'approvals', path: paths.approvals() },
  invoices: { name: 'statement', path: paths.statement() },
  catalog: { name: 'catalog', path: paths.catalog() },
} as const satisfies Record<ViewedList, object>;

function useEntries(): Entry[] {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const shortcuts = useShortcutStore((store) => store.shortcuts);
  const newDraft = useNewDraft();
  const sync = useAct('sync.run');
  const startTour = useStartTour();
  const putSearch = useCatalogSearch((store) => store.put);
  const member = useSession()?.person?.memberId ?? '';
  const putLook = useListLooks((store) => store.put);
  // What a digit opens is a document, and those are found by what they are called.
  const fromShortcuts = shortcuts.filter(({ keys }) => keys !== 'Ctrl+K' && !/^\d$/.test(keys)).map((shortcut) => ({ id: shortcut.keys, text: shortcut.text, keys: shortcut.keys, run: shortcut.run }));
  const views = (useQuery('views.all', {}).answer?.views ?? []).map(({ list, id, name, look }) => ({
    id: `view ${id}`,
    text: `${messages(`shell.place.${viewPlaces[list].name}`)}: ${name}`,
    keys: '',
    run: () => {
      if (list === 'catalog') putSearch(catalogChoice(look.filter));
      else putLook(`${member} ${list}`, look);
      navigate(viewPlaces[list].path);
    },
  }));
  return [
    { id: 'new-draft', text: messages('drafts.create'), keys: '', run: () => void newDraft.create().then((draftId) => draftId && navigate(paths.draft(draftId))) },
    {
      id: 'search-catalog',
      text: messages('catalog.searchAnew'),
      keys: '',
      run: () => {
        putSearch({ text: '', category: null, brand: null, priced: false, promoted: false });
        navigate(paths.catalog());
      },
    },
    { id: 'sync-now', text: messages('sync.now'), keys: '', run: () => void sync.run({}) },
    { id: 'tour', text: messages('tour.again'), keys: '', run: startTour },
    ...fromShortcuts,
    ...views,
  ];
}
