import { count } from '#debate/core/rules/count.ts';
import { examineDiscord, type PostingPlace } from '#discord/rights/examine.ts';
import { checkKey } from '#store/installation/key-fingerprint.ts';
import { checkSandbox } from '#store/installation/sandbox-servers.ts';
import { MIGRATIONS, readMigrations } from '#store/migrate/migration-folder.ts';
import { pending } from '#store/migrate/pending.ts';
import { openPool } from '../database/open-pool.ts';
import { reach } from '../database/reach.ts';
import type { Env } from '../env.ts';
import { readServerAddress } from '../llm/server-address.ts';
import { checkEmbedded } from './check-machine.ts';
import { bad, type Finding } from './finding.ts';

/** Debates check a clock once a minute; an interaction has three seconds. */
const CLOCK_MS = { warning: 5_000, bad: 60_000 };
const PATIENCE_MS = 10_000;

export type DatabaseFindings = {
  readonly findings: readonly Finding[];
  /** Undefined where the database, which knows them, could not be asked. */
  readonly places: readonly PostingPlace[] | undefined;
  /** How far this machine's clock is ahead of the database's, in ms; undefined if unknown. */
  readonly offMs: number | undefined;
};

/** Whether the database can be used, and with this key; and where its debates post. */
export async function checkDatabase(env: Env): Promise<DatabaseFindings> {
  const name = 'database';
  if (env.databaseUrl === undefined) {
    return { findings: await checkEmbedded(env), places: undefined, offMs: undefined };
  }
  try {
    const { session, facts } = await reach(env.databaseUrl);
    const pool = openPool(session, { name: 'crux doctor', max: 1, answerMs: PATIENCE_MS });
    const { place } = session.address;
    const pooled =
      session.pooling === 'none' ? '' : `, through a pooler in ${session.pooling} mode`;
    const line = `PostgreSQL ${facts.version} at ${place}${pooled}, tables in ${facts.schema}`;
    try {
      const { rows } = await pool.query<{ at: Date }>('SELECT clock_timestamp() AS at');
      const offMs = Date.now() - (rows[0]?.at.getTime() ?? Date.now());
      const key = await checkKey(pool, { env, key: env.pseudonymKey ?? '' }).then(
        (): Finding => ({ name: 'key', state: 'ok', line: 'PSEUDONYM_KEY is the database’s' }),
        (error: unknown) => bad('key', error),
      );
      const { unfit, isCurrent } = await checkFit(pool, env);
      const places = isCurrent ? await readPlaces(pool) : undefined;
      return { findings: [{ name, state: 'ok', line }, ...unfit, key], places, offMs };
    } finally {
      await pool.end();
    }
  } catch (error) {
    return { findings: [bad(name, error)], places: undefined, offMs: undefined };
  }
}

/** Why a start would refuse the database, apart from its key; whether its tables are up to date. */
async function checkFit(pool: ReturnType<typeof openPool>, env: Env) {
  // Ignores the sandbox's own folder, which only matters for databases from before the mark.
  const none = env.discordToken === undefined ? { sandboxServers: async () => [] } : {};
  try {
    await checkSandbox(pool, { env, key: env.pseudonymKey ?? '', ...none });
    const waiting = await pending(pool, await readMigrations(MIGRATIONS));
    return { unfit: [], isCurrent: waiting.length === 0 };
  } catch (error) {
    return { unfit: [bad('database', error)], isCurrent: false };
  }
}

async function readPlaces(pool: ReturnType<typeof openPool>): Promise<PostingPlace[]> {
  const { rows } = await pool.query<PostingPlace>(
    `SELECT d."guildId", c.id AS "channelId" FROM "Debate" d
       JOIN "Guild" g ON g."id" = d."guildId" AND g."leftAt" IS NULL AND NOT g."sandbox",
       LATERAL (SELECT d."channelId" AS id UNION SELECT d."summaryChannelId") c
     WHERE d."state" <> 'closed' ORDER BY 1, 2 LIMIT 200`,
  );
  return rows;
}

/** Whose token it is, and whether the bot may post where debates are. */
export async function checkDiscord(
  { discordToken, discordApiUrl }: Env,
  places: readonly PostingPlace[] | undefined,
): Promise<readonly Finding[]> {
  if (discordToken === undefined) {
    const line = 'DISCORD_TOKEN is not set: Crux runs in its sandbox, a pretend Discord';
    return [{ name: 'token', state: 'ok', line }];
  }
  try {
    const login = { token: discordToken, apiUrl: discordApiUrl };
    const { bot, faults } = await examineDiscord(login, places ?? []);
    const lacks = faults.map((line): Finding => ({ name: 'rights', state: 'bad', line }));
    const fine =
      places === undefined
        ? 'not looked at: the database, which knows the debates’ channels, was not read'
        : `the bot may post where its debates do: ${count(places.length, 'channel')}`;
    const rights: Finding[] =
      lacks.length > 0 ? lacks : [{ name: 'rights', state: 'ok', line: fine }];
    return [{ name: 'token', state: 'ok', line: `Discord knows it as ${bot}` }, ...rights];
  } catch (error) {
    return [bad('token', error)];
  }
}

/** This machine's clock against Discord's, or else against the database's. */
export async function checkClock(env: Env, offDatabaseMs: number | undefined): Promise<Finding> {
  const name = 'clock';
  const offMs =
    env.discordToken === undefined ? offDatabaseMs : await offDiscord(env.discordApiUrl);
  const off = offMs ?? offDatabaseMs;
  if (off === undefined) return { name, state: 'ok', line: 'nothing to compare it with' };
  const seconds = Math.round(Math.abs(off) / 1_000);
  const size = Math.abs(off);
  const state = size > CLOCK_MS.bad ? 'bad' : size > CLOCK_MS.warning ? 'warning' : 'ok';
  if (state === 'ok') return { name, state, line: `right to within ${Math.max(1, seconds)} s` };
  const way = off > 0 ? 'ahead' : 'behind';
  const line = `${seconds} s ${way}: it decides when summaries come; turn on NTP (timedatectl set-ntp true)`;
  return { name, state, line };
}

/** Every response from Discord says when it was sent, to the second. */
async function offDiscord(apiUrl: string): Promise<number | undefined> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await fetch(`${apiUrl}/v10/gateway`, { signal });
    const at = Date.parse(response.headers.get('date') ?? '');
    return Number.isNaN(at) ? undefined : Date.now() - at - 500;
  } catch {
    return undefined;
  }
}

/** Whether the model's server responds and accepts the key; no model is asked anything. */
export async function checkModel({ openai }: Env): Promise<Finding> {
  const name = 'model';
  if (openai === undefined) return { name, state: 'ok', line: 'none: fixed rules grade' };
  const address = readServerAddress(openai.baseUrl, openai.apiKey);
  const { host } = address;
  const models = new URL(`${address.baseUrl}/models`);
  models.search = new URLSearchParams(address.query).toString();
  try {
    const response = await fetch(models, {
      headers: { ...address.headers, authorization: `Bearer ${openai.apiKey ?? 'none'}` },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const isRefused = response.status === 401 || response.status === 403;
    // A deployment answers as one model, and has no list of them.
    const isThere = response.ok || (address.deployment !== undefined && !isRefused);
    if (isThere) return { name, state: 'ok', line: `${host} answers` };
    const remedy = isRefused
      ? 'set OPENAI_API_KEY to a key that it accepts'
      : 'check whether OPENAI_BASE_URL ends as its documentation says, most often in /v1';
    return { name, state: 'warning', line: `${host} answers ${response.status}: ${remedy}` };
  } catch {
    const line = `${host} does not answer: fixed rules grade until it does; check OPENAI_BASE_URL`;
    return { name, state: 'warning', line };
  }
}
