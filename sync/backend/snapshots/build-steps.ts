import type { FeedPage, PageOutcome } from '#sync/protocol/feed.ts';

/** What the thread that builds ready files is asked, one step at a time; every step is answered before the next is sent. */
export type BuildStep =
  | { readonly kind: 'begin'; readonly path: string; readonly scope: string; readonly epoch: string }
  | { readonly kind: 'page'; readonly from: string | null; readonly page: FeedPage }
  | { readonly kind: 'finish' };

export type BuildAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'received'; readonly outcome: PageOutcome }
  | { readonly kind: 'failed'; readonly reason: string };
