import type { CardPart } from '#shared/domain/payment/card-authorisation.ts';

/** What a payment provider says. `declined` is final. Whatever is thrown means unknown: it is asked again with the same key. */
export type CardAnswer = { readonly outcome: 'approved'; readonly reference: string } | { readonly outcome: 'declined'; readonly reason: string };

/**
 * Whoever can authorise company cards. A provider answers the same key in the same way however often it is asked, and gives back what is voided; it may
 * be slow or away, so it is never asked inside a transaction.
 */
export interface CardProvider {
  authorise(part: CardPart): Promise<CardAnswer>;
  /** Takes up to what was authorised under the key, once: asked again, it answers the same. The rest of the authorisation is free. */
  capture(key: string, amount: string, currency: string): Promise<CardAnswer>;
  /** The order will not start: what was authorised under the key is free again. */
  voidAuthorisation(key: string): Promise<void>;
}

/** For demonstrations and tests: approves every card but those whose token says that they are declined. */
export function demoCardProvider(): CardProvider {
  return {
    authorise: async ({ key, token }) => (token.includes('declined') ? { outcome: 'declined', reason: '' } : { outcome: 'approved', reference: `demo-${key}` }),
    capture: async (key) => ({ outcome: 'approved', reference: `demo-${key}` }),
    voidAuthorisation: async () => undefined,
  };
}
