import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { type Toast, useToastStore } from '#renderer/state/toast-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Icon } from '#renderer/ui/icon.tsx';

const visibleMs = 7000;

export function ToastRegion(): ReactNode {
  const messages = useMessages();
  const toasts = useToastStore((store) => store.toasts);
  return (
    <div className="toasts" role="region" aria-label={messages('shell.messages')} aria-live="polite">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }): ReactNode {
  const messages = useMessages();
  const dismiss = useToastStore((store) => store.dismiss);
  useEffect(() => {
    // A failure stays until it was read.
    if (toast.tone === 'danger') return;
    const timer = setTimeout(() => dismiss(toast.id), visibleMs);
    return () => clearTimeout(timer);
  }, [toast, dismiss]);
  return (
    <div className={`toast tone-${toast.tone}`} role={toast.tone === 'danger' ? 'alert' : undefined}>
      <Icon name={toast.tone === 'ok' ? 'check' : toast.tone === 'info' ? 'info' : 'warn'} />
      <span className="toast-text">{toast.text}</span>
      {toast.undo && (
        <Button size="small" icon="undo" onPress={() => {
          dismiss(toast.id);
          toast.undo?.run();
        }}>{toast.undo.text}</Button>
      )}
      {toast.link && <Link href={toast.link.path}>{toast.link.text}</Link>}
      <Button look="quiet" size="small" icon="close" aria-label={messages('common.close')} onPress={() => dismiss(toast.id)} />
    </div>
  );
}
