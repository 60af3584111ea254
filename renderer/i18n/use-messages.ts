import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';

/** Looks up a message of the catalogue in the chosen language; keys are typed by the English one. */
export type Messages = TFunction;

export function useMessages(): Messages {
  return useTranslation().t;
}
