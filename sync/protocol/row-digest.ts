import { hash } from 'node:crypto';
import { toWireValues, type EntityName } from './entities.ts';

const modulus = 2 ** 48;

/** 48 bits of sha256 over entity, key and wire text of a row. Both sides compute it from the row itself, never from the other's figure. */
export const rowDigest = (name: EntityName, key: string, values: readonly unknown[]): number => textDigest(name, key, JSON.stringify(values));

/** The same over the wire text itself, as it is stored. */
export function textDigest(name: EntityName, key: string, text: string): number {
  return Number.parseInt(hash('sha256', `${name}\n${key}\n${text}`, 'hex').slice(0, 12), 16);
}

export function bodyDigest(name: EntityName, key: string, body: Record<string, unknown>): number {
  return rowDigest(name, key, toWireValues(name, body));
}

/** Checksum of a scope: the sum of its digests modulo 2^48, kept up to date row by row. */
export const addDigest = (checksum: number, digest: number): number => (checksum + digest) % modulus;

export const removeDigest = (checksum: number, digest: number): number => (checksum - digest + modulus) % modulus;
