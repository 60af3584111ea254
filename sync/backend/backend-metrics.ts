import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { PullDesk } from './policies/pull-desk.ts';
import type { PushDesk } from './policies/push-desk.ts';

export interface PoolUse {
  /** Connections open, of those idle, and requests that wait for one. */
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

export interface ServerMeasures {
  readonly answered: (method: string, route: string, status: number, seconds: number) => void;
}

export interface BackendMetrics extends ServerMeasures {
  readonly measurePulls: (desk: PullDesk) => PullDesk;
  readonly measurePushes: (desk: PushDesk) => PushDesk;
  readonly contentType: string;
  readonly text: () => Promise<string>;
}

const latencySeconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

/** Figures of one process. Labels are routes, statuses and outcomes: never a member, an account or an address. */
export function createMetrics({ pokesOpen, poolUse }: { pokesOpen: () => number; poolUse: (() => PoolUse) | null }): BackendMetrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({ name: 'proforma_request_seconds', help: 'Requests by route and status, with their time.', labelNames: ['method', 'route', 'status'], buckets: latencySeconds, registers });
  const commands = new Counter({ name: 'proforma_commands_total', help: 'Commands by outcome; repeated ones apart.', labelNames: ['outcome', 'repeated'], registers });
  const mismatches = new Counter({ name: 'proforma_push_mismatches_total', help: 'Pushes that contradict an earlier one.', registers });
  const historiesLost = new Counter({ name: 'proforma_histories_lost_total', help: 'Desktops that have seen what this database does not have: it was restored from a backup.', registers });
  const pulls = new Counter({ name: 'proforma_pulls_total', help: 'Answers to pulls: standings, pages, cursors that are gone, and digests and rows of repairs.', labelNames: ['kind'], registers });
  const rows = new Counter({ name: 'proforma_feed_rows_total', help: 'Rows and tombstones handed out by feeds.', registers });
  const gauge = (name: string, help: string, value: () => number): void => {
    registry.registerMetric(new Gauge({ name, help, registers: [], collect() { this.set(value()); } }));
  };
  gauge('proforma_pokes_open', 'Open poke streams.', pokesOpen);
  if (poolUse !== null) {
    gauge('proforma_pool_open', 'Connections to PostgreSQL.', () => poolUse().open);
    gauge('proforma_pool_idle', 'Connections to PostgreSQL that nobody uses.', () => poolUse().idle);
    gauge('proforma_pool_waiting', 'Requests that wait for a connection.', () => poolUse().waiting);
  }
  return {
    answered: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    measurePulls: (desk) => ({
      ...desk,
      standings: async (caller, mark) => {
        pulls.inc({ kind: 'standings' });
        const standings = await desk.standings(caller, mark);
        if (standings === 'historyLost') historiesLost.inc();
        return standings;
      },
      page: async (caller, request) => {
        const page = await desk.page(caller, request);
        pulls.inc({ kind: page.ok ? 'page' : page.error });
        if (page.ok) rows.inc(page.value.tombstones.length + page.value.blocks.reduce((sum, block) => sum + block.rows.length, 0));
        return page;
      },
      digests: async (caller, request) => {
        pulls.inc({ kind: 'digests' });
        return desk.digests(caller, request);
      },
      rows: async (caller, request) => {
        pulls.inc({ kind: 'rows' });
        return desk.rows(caller, request);
      },
    }),
    measurePushes: (desk) => ({
      ...desk,
      push: async (caller, envelopes, mark) => {
        const answer = await desk.push(caller, envelopes, mark);
        if (!answer.ok) (answer.error === 'historyLost' ? historiesLost : mismatches).inc();
        else for (const { outcome, repeated } of answer.value.results) commands.inc({ outcome, repeated: String(repeated) });
        return answer;
      },
    }),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
