import { memo, type ReactNode } from 'react';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { ForecastNote } from '#renderer/parts/forecast-note.tsx';
import { QueryView } from '#renderer/parts/query-view.tsx';
import { useFormat } from '#renderer/parts/use-format.ts';
import { useBecauseText } from '#renderer/parts/use-because-text.ts';
import { useTerms } from '#renderer/state/session-store.ts';
import { onceTypingRests, useQuery } from '#renderer/state/use-query.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Facts } from '#renderer/ui/facts.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

/** What the backend will say, as far as it can be known here: who must approve, how long the estimate will hold. A forecast, and called one. */
export const DraftForecast = memo(function DraftForecast({ draftId }: { readonly draftId: string }): ReactNode {
  const messages = useMessages();
  return (
    <Panel title={messages('forecast.title')}>
      <div className="stack">
        <Validity draftId={draftId} />
        <Approvers draftId={draftId} />
      </div>
    </Panel>
  );
});

function Validity({ draftId }: { readonly draftId: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const because = useBecauseText();
  const query = useQuery('quotes.foresee', { draft: draftId }, onceTypingRests);
  return (
    <QueryView query={query} rows={2}>
      {(answer) => (
        <>
          <Facts
            columns={2}
            facts={[
              { term: messages('forecast.validUntil'), value: format.sellerDay(answer.validUntil) },
              { term: messages('forecast.orderBy'), value: format.sellerDay(answer.orderBy) },
            ]}
          />
          {answer.because.length > 0 && <p className="muted small">{answer.because.map(because).join(' · ')}</p>}
          <ForecastNote of="validity" />
        </>
      )}
    </QueryView>
  );
}

function Approvers({ draftId }: { readonly draftId: string }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const account = useTerms()?.account;
  const rules = account?.approvalRules ?? [];
  const nameOf = (id: string) => account?.members.find((member) => member.id === id)?.name ?? id;
  const query = useQuery('approvals.foresee', { draft: draftId }, onceTypingRests);
  return (
    <QueryView query={query} rows={2}>
      {({ steps, deadEnd }) => (
        <section className="stack-tight">
          <h3>{messages('forecast.approval')}</h3>
          {deadEnd && (
            <Banner tone="danger" title={messages(`deadEnd.${deadEnd.reason}` as 'deadEnd.other', { defaultValue: messages('deadEnd.other') })}>
              <p>{messages('forecast.deadEndRule', { rule: rules.find(({ id }) => id === deadEnd.rule)?.name ?? deadEnd.rule })}</p>
            </Banner>
          )}
          {steps.length === 0 && !deadEnd && <p>{messages('forecast.noApproval')}</p>}
          <ol className="foresee-list">
            {steps.map((step) => (
              <li key={step.id}>
                <p className="strong">{step.approverNames.join(', ') || messages('deadEnd.other')}</p>
                <p className="small muted">
                  {messages(`need.${step.need}`)} · {messages('forecast.by', { at: format.sellerInstant(step.deadline) })} · {step.onDeadline === 'remind' ? messages('foreseen.remind') : messages('foreseen.escalate', { name: nameOf(step.onDeadline.escalateTo) })}
                </p>
                {step.routedToAdmin && <p className="small tone-warn">{messages('foreseen.routed')}</p>}
                <p className="small">{step.rules.map((rule) => rule.name).join(' · ')}</p>
              </li>
            ))}
          </ol>
          <ForecastNote of="approval" />
        </section>
      )}
    </QueryView>
  );
}
