import type { ReactNode } from 'react';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import type { Quote } from '#shared/domain/quotes/quote.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

const tones: Readonly<Record<ApprovalRound['outcome'], BadgeTone>> = { pending: 'info', approved: 'ok', rejected: 'danger', lapsed: 'neutral' };

interface Props {
  readonly quote: Pick<Quote, 'rounds' | 'current' | 'earlier'>;
  readonly memberNames: Readonly<Record<string, string>>;
}

/** Who was asked, who said what and when; nothing here is ever overwritten. */
export function ApprovalRounds({ quote, memberNames }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const name = (id: string) => memberNames[id] ?? id;
  const { rounds } = quote;
  const versions = [...quote.earlier, quote.current].map(({ version }) => version);
  if (rounds.length === 0) return null;
  return (
    <Panel title={messages('estimates.approval')}>
      <div className="stack">
        {rounds.toReversed().map((round) => (
          <section key={round.round} className="stack-tight">
            <p className="row">
              <span className="strong">{messages('estimates.round', { round: round.round, version: round.version })}</span>
              <Badge tone={tones[round.outcome]}>{messages(`roundOutcome.${round.outcome}`)}</Badge>
            </p>
            {round.outcome === 'lapsed' && <p className="small tone-warn">{messages('round.lapsed', { from: round.version, to: versions.find((version) => version > round.version) ?? quote.current.version })}</p>}
            {round.outcome === 'approved' && round.decisions.length === 0 && round.steps.length > 0 && <p className="small muted">{messages('round.carried')}</p>}
            <ul className="foresee-list">
              {round.steps.map((step) => (
                <li key={step.id}>
                  <p className="strong">{step.approvers.map(name).join(', ')}</p>
                  <p className="muted small">{messages(`need.${step.need}`)} · {messages('forecast.by', { at: format.sellerInstant(step.deadline) })}</p>
                  {step.routedToAdmin && <p className="small tone-warn">{messages('round.routed')}</p>}
                  <p className="small">{step.rules.map((rule) => rule.name).join(' · ')}</p>
                  {(round.reminders ?? []).filter((reminder) => reminder.step === step.id).map((reminder) => (
                    <p key={reminder.at} className="small tone-warn">{messages(`inbox.${reminder.kind}`, { at: format.instant(reminder.at), names: reminder.to.map(name).join(', ') })}</p>
                  ))}
                  {round.decisions.filter((decision) => decision.step === step.id).map((decision) => (
                    <p key={decision.commandId} className={decision.decision === 'approve' ? 'tone-ok' : 'tone-danger'}>
                      {messages(`decision.${decision.decision}`, { name: name(decision.member), at: format.instant(decision.decidedAt) })}
                      {decision.onBehalfOf !== null && <> {messages('round.decisionFor', { name: name(decision.onBehalfOf) })}</>}
                      {decision.comment !== '' && <span className="muted"> “{decision.comment}”</span>}
                    </p>
                  ))}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}
