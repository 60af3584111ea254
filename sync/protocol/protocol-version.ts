/**
 * Version of the wire contract between desktop and backend.
 *
 * 1: scopes, feed pages, commands with payload hash, poke over server-sent events, local sign-in.
 * 2: lines of estimates and orders keep the price row behind their price; conditions of sale of later days and the version an order was planned
 *    under; a card's capacity with its time; the seller's own statement figures.
 * 3: ready files of shared scopes.
 * 4: administration of the account: members, sites, cost centres, approval rules, par levels; the account's own article numbers; named lists. Digests and
 *    rows of key ranges. Marks of the history that a desktop has seen. Where the sales office reads its mail.
 * 5: what the whole trade buys now, with the catalog. A scope per member with their drafts; a draft saved line by line, discarded, sent with the request or
 *    order that it becomes.
 *
 * A test hashes the wire schemas: whoever changes them raises this number and writes a line above.
 */
export const protocolVersion = 5;

/** Oldest version that the backend still serves: an older desk takes no answer with a field that it does not know. */
export const oldestSupportedProtocolVersion = 5;
