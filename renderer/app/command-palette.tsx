import type { ReactNode } from 'react';
import { Autocomplete, Dialog, Input, Menu, MenuItem, Modal, ModalOverlay, SearchField, useFilter } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useNewDraft } from '#renderer/parts/use-new-draft.ts';
import { useCatalogSearch } from '#renderer/state/catalog-search-store.ts';
import { useShortcutStore } from '#renderer/state/shortcut-store.ts';
import { useAct } from '#renderer/state/use-act.ts';
import { Icon } from '#renderer/ui/icon.tsx';
import { paths } from './paths.ts';

interface Entry {
  readonly id: string;
  readonly text: string;
  readonly keys: string;
  run(): void;
}

/** Every place and every act of the present screen, found by typing. */
export function CommandPalette({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }): ReactNode {
  const messages = useMessages();
  const { contains } = useFilter({ sensitivity: 'base' });
  const entries = useEntries();
  const choose = (id: string) => {
    onClose();
    // The dialog gives the focus back first; an act may move it on.
    setTimeout(() => entries.find((entry) => entry.id === id)?.run());
  };
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className="modal palette">
        <Dialog className="dialog" aria-label={messages('shell.palette')}>
          <Autocomplete filter={contains}>
            <SearchField className="search-field search-field-large" aria-label={messages('shell.palette')} autoFocus>
              <Icon name="search" />
              <Input placeholder={messages('shell.palette')} />
            </SearchField>
            <Menu className="menu" aria-label={messages('shell.palette')} items={entries} onAction={(key) => choose(String(key))} renderEmptyState={() => <p className="menu-item muted">{messages('common.nothingFound')}</p>}>
              {(entry) => (
                <MenuItem id={entry.id} className="menu-item" textValue={entry.text}>
                  <span>{entry.text}</span>
                  {entry.keys !== '' && <kbd>{entry.keys}</kbd>}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function useEntries(): Entry[] {
  const messages = useMessages();
  const [, navigate] = useLocation();
  const shortcuts = useShortcutStore((store) => store.shortcuts);
  const newDraft = useNewDraft();
  const sync = useAct('sync.run');
  const putSearch = useCatalogSearch((store) => store.put);
  const fromShortcuts = shortcuts.filter((shortcut) => shortcut.keys !== 'Ctrl+K').map((shortcut) => ({ id: shortcut.keys, text: shortcut.text, keys: shortcut.keys, run: shortcut.run }));
  return [
    { id: 'new-draft', text: messages('drafts.create'), keys: '', run: () => void newDraft.create().then((draftId) => draftId && navigate(paths.draft(draftId))) },
    {
      id: 'search-catalog',
      text: messages('catalog.searchAnew'),
      keys: '',
      run: () => {
        putSearch({ text: '', category: null });
        navigate(paths.catalog());
      },
    },
    { id: 'sync-now', text: messages('sync.now'), keys: '', run: () => void sync.run({}) },
    ...fromShortcuts,
  ];
}
