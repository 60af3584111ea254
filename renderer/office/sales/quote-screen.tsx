import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { guardState, hasPendingExtension, shownState } from '#shared/domain/quotes/quote-lifecycle.ts';
import { quote as quoteShape, type Quote } from '#shared/domain/quotes/quote.ts';
import { QuoteStateBadge } from '#renderer/parts/state-badge.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { Screen } from '#renderer/parts/screen.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { OfficeDocument } from '../office-document.tsx';
import { OfficeTotals } from '../office-totals.tsx';
import { useOfficeTerms } from '../office-terms.ts';
import { ReasonDialog } from '../reason-dialog.tsx';
import { useOfficeAct } from '../use-office-act.ts';
import { useOfficeAnswer } from '../use-office-answer.ts';
import { useOfficeFormat } from '../use-office-format.ts';
import { useOfficeMessages } from '../use-office-messages.ts';
import { OfferLines } from './offer-lines.tsx';

/** One estimate: issue it with our prices, answer an extension, or decline. */
export function QuoteScreen({ id }: { readonly id: string }): ReactNode {
  const answer = useOfficeAnswer(`/office/quotes/${encodeURIComponent(id)}`, quoteShape);
  return <OfficeDocument place="quotes" answer={answer}>{(quote) => <QuotePaper quote={quote} />}</OfficeDocument>;
}

function QuotePaper({ quote }: { readonly quote: Quote }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { now } = useOfficeTerms();
  const { busy, act } = useOfficeAct();
  const { current } = quote;
  return (
    <Screen
      title={quote.title === '' ? (quote.number ?? office('quotes.noNumber')) : quote.title}
      lead={
        <span className="row">
          <Link href="/quotes">{office('place.quotes')}</Link>
          <span>{quote.number ?? office('quotes.noNumber')}</span>
          <QuoteStateBadge state={shownState(quote, now)} />
        </span>
      }
      actions={
        guardState(quote, 'decline', now) === null && (
          <ReasonDialog
            act={office('quotes.decline')}
            title={office('quotes.declineTitle')}
            busy={busy}
            onGive={async (reason) => (await act(`/office/quotes/${quote.id}/decline`, quoteShape, { reason }, () => office('quotes.declined'))) !== null}
          />
        )
      }
    >
      <div className="stack">
        {hasPendingExtension(quote) && <ExtensionAsked quote={quote} />}
        <Panel title={quote.number ?? office('quotes.noNumber')}>
          <Facts
            columns={3}
            facts={[
              { term: office('common.account'), value: format.accountName(quote.account) },
              { term: office('quotes.asked'), value: format.instant(quote.requestedAt) },
              ...(current.validUntil === null ? [] : [{ term: office('quotes.validUntil'), value: format.instant(current.validUntil) }]),
              ...(current.version === 0 ? [] : [{ term: office('quotes.number'), value: office('quotes.version', { version: current.version }) }]),
            ]}
          />
          {quote.note !== '' && <p className="pre-line">{office('quotes.buyerNote', { note: quote.note })}</p>}
          {quote.closedReason !== '' && <p className="pre-line">{`${office('common.reason')}: ${quote.closedReason}`}</p>}
        </Panel>
        <OfferLines key={current.version} quote={quote} mayIssue={guardState(quote, 'issue', now) === null} />
        <Panel title={office('common.total')}>
          <OfficeTotals totals={current.totals} currency={quote.currency} />
        </Panel>
        {quote.earlier.length > 0 && (
          <Panel title={office('quotes.earlier')}>
            <Facts facts={quote.earlier.toReversed().map((version) => ({ term: `${office('quotes.version', { version: version.version })}${version.note === '' ? '' : ` · ${version.note}`}`, value: format.money(version.totals.gross, quote.currency) }))} />
          </Panel>
        )}
      </div>
    </Screen>
  );
}

function ExtensionAsked({ quote }: { readonly quote: Quote }): ReactNode {
  const office = useOfficeMessages();
  const format = useOfficeFormat();
  const { company } = useOfficeTerms();
  const { busy, act } = useOfficeAct();
  const [typed, setTyped] = useState('');
  const days = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
  const readable = typed.trim() === '' || (days !== null && days > 0);
  const pending = quote.extensions.find((extension) => extension.outcome === 'pending');
  if (!pending) return null;
  return (
    <Banner
      tone="warn"
      icon="clock"
      title={office('quotes.extensionAsked')}
      actions={
        <>
          <TextField label={office('quotes.extensionDays')} width="short" inputMode="numeric" placeholder={String(company.quotationPolicy.extensions.days)} value={typed} onChange={setTyped} />
          <Button look="main" isDisabled={busy || !readable} onPress={() => void act(`/office/quotes/${quote.id}/extend`, quoteShape, { days, note: '' }, () => office('quotes.granted'))}>{office('quotes.grant')}</Button>
          <ReasonDialog
            act={office('quotes.refuse')}
            title={office('quotes.refuseTitle')}
            busy={busy}
            onGive={async (reason) => (await act(`/office/quotes/${quote.id}/decline`, quoteShape, { reason }, () => office('quotes.refused'))) !== null}
          />
        </>
      }
    >
      <p>{office('quotes.extensionDue', { at: format.instant(pending.answerDue) })}</p>
      {pending.note !== '' && <p className="pre-line">{pending.note}</p>}
    </Banner>
  );
}
