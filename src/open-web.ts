import { dueDebates } from '#debate/summary/summarise-due.ts';
import type { Bot } from '#discord/bot.ts';
import type { Database } from '#store/open-database.ts';
import type { Env } from './env.ts';
import type { Log } from './log.ts';
import { createWeb, type WebOptions } from './web/create-web.ts';
import type { Metrics } from './web/metrics/create-metrics.ts';

export type OpenWebOptions = Pick<WebOptions, 'page'> & {
  readonly env: Pick<Env, 'host' | 'port' | 'allowedHosts'>;
  readonly log: Log;
  readonly bot: Bot;
  readonly database: Database;
  readonly metrics: Metrics;
};

/** Serves health, metrics and, in the sandbox, the page, with everything that they report on. */
export async function openWeb({ env, log, bot, database, metrics, page }: OpenWebOptions) {
  const sources = {
    figures: database.figures,
    pools: database.pools,
    shards: bot.shards,
    summariesDue: async () => (await dueDebates(bot.ports)).length,
  };
  const server = createWeb({
    host: env.host,
    port: env.port,
    allowedHosts: env.allowedHosts,
    log,
    checks: { discord: () => bot.check(), database: database.ping },
    metrics: () => metrics.text(sources),
    ...(page === undefined ? {} : { page }),
  });
  const { url } = await server.start();
  return { url, stop: server.stop };
}
