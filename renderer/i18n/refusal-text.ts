import type { Refusal } from '#shared/domain/refusal.ts';
import type { Messages } from './use-messages.ts';

/** Why a rule said no, and what can be done about it. */
export function refusalText(messages: Messages, refusal: Refusal): { readonly reason: string; readonly way: string } {
  return { reason: messages(`refusal.${refusal.kind}` as 'refusal.notFound', { ...refusal.detail, defaultValue: refusal.kind }), way: messages(`refusalWay.${refusal.kind}`) };
}
