import type { ReactNode } from 'react';
import type { whyForecastMessages } from '#renderer/i18n/en/why-forecast-messages.ts';
import { useMessages } from '#renderer/i18n/use-messages.ts';
import { useSyncStatus } from '#renderer/state/session-store.ts';
import { useFormat } from './use-format.ts';

export type Foreseen = keyof (typeof whyForecastMessages)['whyForecast']['of'];

/**
 * Stands wherever the desk shows what the backend decides: that it is a forecast, from figures of when, and opened in place by Enter or Space, what it was
 * worked out from and what may turn it. docs/handbook/forecasts.md lists the places.
 */
export function ForecastNote({ of }: { readonly of: Foreseen }): ReactNode {
  const messages = useMessages();
  const format = useFormat();
  const at = useSyncStatus()?.lastSuccessAt ?? null;
  return (
    <details className="forecast-note small" data-forecast={of}>
      <summary>
        <span className="muted">{at === null ? messages('whyForecast.never') : messages('whyForecast.note', { at: format.instant(at) })}</span> <span className="forecast-why">{messages('whyForecast.why')}</span>
      </summary>
      <p>{messages(`whyForecast.of.${of}`)}</p>
    </details>
  );
}
