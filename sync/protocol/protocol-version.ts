/**
 * Version of the wire contract between desktop and backend.
 *
 * 1: scopes, feed pages, commands with payload hash, poke over server-sent events, local sign-in.
 *
 * A test hashes the wire schemas: whoever changes them raises this number and writes a line above.
 */
export const protocolVersion = 1;

/** Oldest version that the backend still serves. */
export const oldestSupportedProtocolVersion = 1;
