import type { ReactNode } from 'react';
import type { ApprovalRound } from '#shared/domain/approvals/approval.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useFormat } from '#renderer/parts/use-format.ts';
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx';
import { Panel } from '#renderer/ui/panel.tsx';

const tones: Readonly<Record<ApprovalRound['outcome'], BadgeTone>> = { pending: 'info', approved: 'ok', rejected: 'danger', lapsed: 'neutral' };

interface Props {
  readonly rounds: readonly ApprovalRound[];
  readonly memberNames: Readonly<Record<string, string>>;
}

/** Who was asked, who said what and when; nothing here is ever overwritten. */
export function ApprovalRounds({ rounds, memberNames }: Props): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const name = (id: string) => memberNames[id] ?? id;
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
            <ul className="foresee-list">
              {round.steps.map((step) => (
                <li key={step.id}>
                  <p className="strong">{step.approvers.map(name).join(', ')}</p>
                  <p className="muted small">{messages(`need.${step.need}`)} · {messages('forecast.by', { at: format.instant(step.deadline) })}</p>
                  <p className="small">{step.rules.map((rule) => rule.name).join(' · ')}</p>
                  {round.decisions.filter((decision) => decision.step === step.id).map((decision) => (
                    <p key={decision.commandId} className={decision.decision === 'approve' ? 'tone-ok' : 'tone-danger'}>
                      {messages(`decision.${decision.decision}`, { name: name(decision.member), at: format.instant(decision.decidedAt) })}
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
