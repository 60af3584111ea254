import { useCallback } from 'react';
import { useQuery } from '#renderer/state/use-query.ts';
import { useTour } from '#renderer/state/tour-store.ts';

/** Begins the tour of the desk: where it was left, or anew. */
export function useStartTour(): () => void {
  const standing = useQuery('tour.get', {}).answer;
  const show = useTour((store) => store.show);
  return useCallback(() => show(standing?.state === 'left' ? standing.step : 0), [standing, show]);
}
