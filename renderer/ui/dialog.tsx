import { type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { useEnterKey } from './use-enter-key.ts';

interface Props {
  readonly title: string;
  readonly closeLabel: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'normal' | 'wide';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** What the main button does, where it shows `Enter` and no form of the dialog has the key. Left out while it may not be pressed. */
  readonly onEnter?: (() => void) | undefined;
}

/** A dialog over the desk. Escape and a click outside close it; the focus returns to where it was. */
export function Dialog({ title, closeLabel, isOpen, onClose, width = 'normal', children, actions, onEnter }: Props): ReactNode {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`modal modal-${width}`}>
        <Content title={title} closeLabel={closeLabel} onClose={onClose} actions={actions} onEnter={onEnter}>{children}</Content>
      </Modal>
    </ModalOverlay>
  );
}

/** Apart, as it is there only while the dialog is open: so is its key. */
function Content({ title, closeLabel, onClose, children, actions, onEnter }: Omit<Props, 'isOpen' | 'width'>): ReactNode {
  const element = useRef<HTMLElement>(null);
  useEnterKey(element, onEnter);
  return (
    <AriaDialog ref={element} className="dialog">
      <header className="dialog-head">
        <Heading slot="title">{title}</Heading>
        <Button look="quiet" size="small" icon="close" aria-label={closeLabel} onPress={onClose} />
      </header>
      <div className="dialog-body">{children}</div>
      {actions && <footer className="dialog-actions">{actions}</footer>}
    </AriaDialog>
  );
}
