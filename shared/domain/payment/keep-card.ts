import { card as cardShape, type Card } from '#shared/domain/accounts/account.ts';
import { refuse, type Refusal } from '#shared/domain/refusal.ts';
import { err, ok, type Result } from '#shared/domain/result.ts';
import { recogniseCardNumber } from './recognise-card-number.ts';

/**
 * A card as the administrative office keeps it: token, brand, last four, expiry, limits; never a number, wherever it was typed. Refuses with
 * invalidPayload (reason cardNumber, with the field it stands in; or the path of what is no card).
 */
export function keepCard(wanted: Card): Result<Card, Refusal> {
  for (const [field, value] of Object.entries(wanted)) {
    if (typeof value === 'string' && recogniseCardNumber(value)) return err(refuse('invalidPayload', { reason: 'cardNumber', path: field }));
  }
  const parsed = cardShape.safeParse(wanted);
  return parsed.success ? ok(parsed.data) : err(refuse('invalidPayload', { path: (parsed.error.issues[0]?.path ?? []).map(String).join('.') }));
}
