import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../../log.ts';
import { version } from '../../version.ts';
import type { Figures, Sources } from './figures.ts';

/** Seconds. Discord gives up on an interaction after three. */
const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 2.5, 3, 5];

export type Metrics = {
  /** Reported by the edge, as it happens. */
  readonly watch: {
    acknowledged(route: string, how: string, ms: number): void;
    unanswered(route: string, why: string): void;
    failed(route: string): void;
  };
  /** Discord rate-limited a route. */
  rateLimited(route: string): void;
  /**
   * Everything in Prometheus' text format. Values that cannot be read at the moment are omitted.
   */
  text(sources: Sources): Promise<{ readonly type: string; readonly body: string }>;
};

/** What operators can see of Crux: by route, queue and outcome, and never by person or server. */
export function createMetrics(log: Pick<Log, 'warn'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry, prefix: 'crux_' });
  const counter = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `crux_${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name: `crux_${name}`, help, labelNames, registers });

  const acknowledged = new Histogram({
    name: 'crux_acknowledgement_seconds',
    help: 'From the arrival of an interaction to the first answer that Discord received.',
    labelNames: ['route', 'how'],
    buckets: BUCKETS,
    registers,
  });
  const unanswered = counter('unanswered_total', 'Interactions without an answer.', 'route', 'why');
  const failed = counter('failed_interactions_total', 'Faults that got an apology.', 'route');
  const limits = counter('rate_limits_total', 'Pauses that Discord asked for.', 'route');
  const refused = gauge('figures_unavailable', 'Whether the database could not be read just now.');
  const set = createSetters(gauge);
  gauge('build_info', 'Always 1.', 'version').set({ version }, 1);

  return {
    watch: {
      acknowledged: (route, how, ms) => acknowledged.observe({ route, how }, ms / 1_000),
      unanswered: (route, why) => unanswered.inc({ route, why }),
      failed: (route) => failed.inc({ route }),
    },
    rateLimited: (route) => limits.inc({ route }),
    async text(sources) {
      set.pools(sources.pools());
      set.shards(sources.shards());
      try {
        set.figures(await sources.figures());
        set.summariesDue(await sources.summariesDue());
        refused.set(0);
      } catch (err) {
        refused.set(1);
        log.warn({ err }, 'metrics could not be read from the database');
      }
      return { type: registry.contentType, body: await registry.metrics() };
    },
  };
}

type MakeGauge = (name: string, help: string, ...labelNames: string[]) => Gauge;

/** The gauges that are read again for each scrape. */
function createSetters(gauge: MakeGauge) {
  const votes = gauge('votes', 'Standing votes.');
  const items = gauge('items', 'Items that were filed.');
  const outbox = gauge('outbox_posts', 'Posts that are not yet as they should be.', 'state');
  const oldest = gauge('outbox_age_seconds', 'How long the oldest of them has been due.');
  const gradings = gauge('gradings_waiting', 'Items that wait for a model.');
  const jobs = gauge('jobs', 'Jobs by queue and state.', 'queue', 'state');
  const due = gauge('summaries_due', 'Debates whose summary should have been made by now.');
  const tokens = gauge('model_tokens', 'Tokens in the ledger.', 'kind');
  const calls = gauge('model_calls', 'Calls in the ledger by what came of them.', 'outcome');
  const pool = gauge('pool_connections', 'Connections to the database.', 'pool', 'state');
  const connected = gauge('gateway_connected', 'Whether a shard has its connection.', 'shard');
  return {
    figures(read: Figures) {
      votes.set(read.votes);
      items.set(read.items);
      outbox.set({ state: 'waiting' }, read.outbox.waiting);
      outbox.set({ state: 'failing' }, read.outbox.failing);
      oldest.set(read.outbox.oldest);
      gradings.set(read.gradings);
      tokens.set({ kind: 'in' }, read.tokens.in);
      tokens.set({ kind: 'out' }, read.tokens.out);
      jobs.reset();
      for (const { queue, state, count } of read.jobs) jobs.set({ queue, state }, count);
      calls.reset();
      for (const { outcome, count } of read.calls) calls.set({ outcome }, count);
    },
    summariesDue: (count: number) => due.set(count),
    pools(read: ReturnType<Sources['pools']>) {
      for (const { pool: name, total, idle, waiting } of read) {
        pool.set({ pool: name, state: 'used' }, total - idle);
        pool.set({ pool: name, state: 'idle' }, idle);
        pool.set({ pool: name, state: 'waiting' }, waiting);
      }
    },
    shards(read: ReturnType<Sources['shards']>) {
      for (const { id, connected: is } of read) connected.set({ shard: String(id) }, is ? 1 : 0);
    },
  };
}
