import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Words of the office page; those that it shares with the desk come from `useMessages`. */
export function useOfficeMessages(): TFunction<'office'> {
  return useTranslation('office').t;
}
