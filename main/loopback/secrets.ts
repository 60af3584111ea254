import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 32 random bytes as URL-safe text. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Compares in a time that tells nothing about where the texts differ, nor how long the secret is. */
export function secretsEqual(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
