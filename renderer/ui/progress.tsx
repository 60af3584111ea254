import type { ReactNode } from 'react';
import { Label, ProgressBar } from 'react-aria-components';

interface Props {
  readonly label: string;
  /** 0 to 100; null when nobody knows how much there is. */
  readonly percent: number | null;
  readonly detail?: string;
}

export function Progress({ label, percent, detail }: Props): ReactNode {
  const fill = percent === null ? 30 : Math.min(100, Math.max(0, percent));
  return (
    <ProgressBar className="progress" {...(percent === null ? { isIndeterminate: true } : { value: fill })}>
      <div className="progress-texts">
        <Label>{label}</Label>
        {detail && <span className="muted">{detail}</span>}
      </div>
      <svg className={`progress-track${percent === null ? ' progress-unknown' : ''}`} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="progress-back" width="100" height="4" />
        <rect className="progress-fill" width={fill} height="4" />
      </svg>
    </ProgressBar>
  );
}
