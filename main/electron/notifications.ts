import { z } from 'zod';
import type { Topic } from '#shared/contract/events.ts';
import type { Host } from '#main/host/create-host.ts';

export interface NotificationPort {
  show(notification: { readonly title: string; readonly body: string }): void;
  /** True while the person looks at the desk: then the screen itself tells. */
  isDeskInFront(): boolean;
  setBadge(count: number): void;
}

interface Figures {
  readonly toDecide: number;
  readonly needsAttention: number;
}

const countedTopics: ReadonlySet<Topic> = new Set(['quotes', 'orders', 'outbox', 'session', 'account']);
const inboxCount = z.object({ mine: z.array(z.unknown()) }).transform(({ mine }) => mine.length);
const attentionCount = z.object({ needsAttention: z.number() }).transform(({ needsAttention }) => needsAttention);

/** Tells the person outside the window when something new waits for them. Only a rise tells; the first look after the start never does. */
export function watchForNotifications(host: Pick<Host, 'dispatch' | 'subscribe'>, port: NotificationPort): () => void {
  let known: Figures | null = null;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const figures = await figuresOf(host);
    if (figures === null) {
      known = null;
      port.setBadge(0);
      return;
    }
    port.setBadge(figures.toDecide + figures.needsAttention);
    if (known !== null && !port.isDeskInFront()) {
      if (figures.toDecide > known.toDecide) port.show({ title: 'Approval asked', body: countText(figures.toDecide, 'estimate waits', 'estimates wait', 'for your decision') });
      if (figures.needsAttention > known.needsAttention) port.show({ title: 'Needs attention', body: countText(figures.needsAttention, 'document was', 'documents were', 'not accepted') });
    }
    known = figures;
  };

  return host.subscribe(({ topics }) => {
    if (topics.some((topic) => countedTopics.has(topic))) looking = looking.then(look, look);
  });
}

const countText = (count: number, one: string, many: string, rest: string): string => `${count} ${count === 1 ? one : many} ${rest}.`;

async function figuresOf(host: Pick<Host, 'dispatch'>): Promise<Figures | null> {
  const [inbox, status] = await Promise.all([host.dispatch('approvals.inbox', {}), host.dispatch('sync.status', {})]);
  if (!inbox.ok || !status.ok) return null;
  return { toDecide: inboxCount.parse(inbox.value), needsAttention: attentionCount.parse(status.value) };
}
