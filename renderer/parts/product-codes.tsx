import type { ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';

/** The seller's code of a product and, quietly beside it, the company's own number where it has one. */
export function ProductCodes({ sku, own }: { readonly sku: string; readonly own: string | null | undefined }): ReactNode {
  const messages = useMessages();
  return (
    <>
      <span className="code muted figure">{sku}</span>
      {own != null && (
        <>
          {' '}
          <span className="code muted small figure" title={messages('ownNumbers.one')}>
            <span className="for-screen-readers">{messages('ownNumbers.one')} </span>
            {own}
          </span>
        </>
      )}
    </>
  );
}
