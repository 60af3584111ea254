import type { ReactNode } from 'react';
import type { Quote, QuoteVersion } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useBecauseText } from '#renderer/parts/use-because-text.ts';
import { Totals } from '#renderer/parts/totals.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { Facts } from '#renderer/ui/facts.tsx';
import { EstimateLines } from './estimate-lines.tsx';

/** The formal estimate as a document. */
export function EstimatePaper({ quote, version, ownNumbers, authorName }: { readonly quote: Quote; readonly version: QuoteVersion; readonly ownNumbers: Readonly<Record<string, string>>; readonly authorName: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const because = useBecauseText();
  const terms = useTerms();
  const site = terms?.account.sites.find(({ id }) => id === quote.site);
  const centre = terms?.account.costCentres.find(({ id }) => id === quote.costCentre);
  return (
    <article className="paper" aria-label={messages('estimates.document')}>
      <header className="paper-head">
        <div>
          <p className="paper-kind">{messages(version.issuedAt ? 'estimates.formalEstimate' : 'estimates.request')}</p>
          <p className="paper-number">{quote.number ?? messages('estimates.noNumberYet')}</p>
          {version.version > 0 && <p className="muted">{messages('estimates.version', { version: version.version })}</p>}
        </div>
        <div className="at-end">
          <p className="strong">{terms?.company.name}</p>
          <p className="muted small">{terms?.company.vatId}</p>
          <p className="small">{messages('estimates.for', { name: terms?.account.name ?? quote.account })}</p>
        </div>
      </header>
      <div className="paper-facts">
        <Facts
          columns={3}
          facts={[
            { term: messages('estimates.validThrough'), value: version.validUntil ? format.sellerInstant(version.validUntil) : messages('estimates.notYetSet') },
            { term: messages('estimates.orderBy'), value: version.orderBy ? format.sellerInstant(version.orderBy) : messages('estimates.notYetSet') },
            { term: messages('estimates.issuedAt'), value: version.issuedAt ? format.instant(version.issuedAt) : '–' },
            { term: messages('estimates.askedBy'), value: authorName },
            { term: messages('drafts.site'), value: site?.name ?? quote.site ?? '–' },
            { term: messages('drafts.costCentre'), value: centre?.name ?? quote.costCentre ?? '–' },
          ]}
        />
      </div>
      <EstimateLines lines={version.lines} ownNumbers={ownNumbers} currency={quote.currency} isOffered={version.issuedAt !== null} />
      <footer className="paper-foot">
        <div className="grow stack-tight">
          {quote.note !== '' && <p className="pre-line">{messages('estimates.noteToSeller', { note: quote.note })}</p>}
          {version.note !== '' && <p className="pre-line">{messages('estimates.noteOfSeller', { note: version.note })}</p>}
          {version.because.length > 0 && <p className="muted small">{messages('estimates.validBecause', { because: version.because.map(because).join(' · ') })}</p>}
        </div>
        <Totals totals={version.totals} currency={quote.currency} />
      </footer>
    </article>
  );
}
