import type { ReactNode } from 'react';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Segments } from '#renderer/ui/segments.tsx';

/** Every version stays readable; the one in force is marked. */
export function VersionChoice({ quote, shown, onShow }: { readonly quote: Quote; readonly shown: number; readonly onShow: (version: number) => void }): ReactNode {
  const messages = useMessages();
  if (quote.earlier.length === 0) return null;
  const versions = [quote.current, ...quote.earlier].map(({ version }) => version).sort((first, second) => second - first);
  return (
    <>
      <Segments
        label={messages('estimates.versions')}
        value={String(shown)}
        onChange={(id) => onShow(Number(id))}
        options={versions.map((version) => ({ id: String(version), text: version === 0 ? messages('estimates.asRequested') : version === quote.current.version ? messages('estimates.versionInForce', { version }) : messages('estimates.version', { version }) }))}
      />
      {shown !== quote.current.version && <Banner tone="warn" title={messages('estimates.oldVersion')} />}
    </>
  );
}
