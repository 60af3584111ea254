import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commandPayloads } from '#shared/contract/commands.ts';
import { entities } from '#sync/protocol/entities.ts';
import { feedPage } from '#sync/protocol/feed.ts';
import { poke } from '#sync/protocol/poke.ts';
import { problem } from '#sync/protocol/problem.ts';
import { protocolVersion } from '#sync/protocol/protocol-version.ts';
import { missingAnswer, missingRequest, pushAnswer, pushRequest } from '#sync/protocol/push.ts';
import { digestsAnswer, digestsRequest, rowsAnswer, rowsRequest } from '#sync/protocol/repair.ts';
import { scopesAnswer } from '#sync/protocol/scope.ts';
import { localSignIn, sessionDirectory, sessionGrant } from '#sync/protocol/session.ts';

/** Fingerprint of everything that travels, by protocol version. A line is added, never changed, once a version has shipped. */
const shipped: Record<number, string> = { 1: 'dc54acd2553c1c47', 2: 'f78c9aa8708f2763', 3: '94be597fc7f7caa6', 4: '3f42e246e19c18f1', 5: '0b386dc5b9dbf47e' };

function wireFingerprint(): string {
  const shapes = { ...Object.fromEntries(Object.entries(entities).map(([name, entity]) => [name, entity.schema])), ...commandPayloads, feedPage, poke, problem, pushAnswer, pushRequest, scopesAnswer, ...(protocolVersion < 4 ? {} : { digestsAnswer, digestsRequest, rowsAnswer, rowsRequest, missingAnswer, missingRequest }), localSignIn, sessionDirectory, sessionGrant };
  const text = Object.entries(shapes).map(([name, schema]) => `${name} ${JSON.stringify(z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' }))}`);
  return createHash('sha256').update(text.join('\n')).digest('hex').slice(0, 16);
}

test('a change of the wire raises the protocol version', () => {
  const fingerprint = wireFingerprint();
  expect(shipped[protocolVersion] ?? fingerprint, 'the wire schemas changed: raise protocolVersion, describe it there, and note the new fingerprint here').toBe(fingerprint);
  expect(Object.keys(shipped).every((version) => Number(version) <= protocolVersion)).toBe(true);
});
