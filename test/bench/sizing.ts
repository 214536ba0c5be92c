import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { rowsOf } from '../setups/ask.ts';
import { startCrux } from '../support/crux.ts';
import { castVote, fileItem, membersOf } from '../support/member-actions.ts';

/** What a vote and an item cost, and from that what machines communities of four sizes need. */

const MEMBERS = 40;
const CLAIMS = [1, 2, 3, 4, 5];
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;
/** A day's presses that come in its busiest hour, and the share of a core that may be busy then. */
const BUSIEST_HOUR = 0.25;
const BUSY = 0.5;
/** Items are filed far less often than votes are cast. */
const VOTES_PER_ITEM = 20;

const WARMING = [
  'On the board of 2023 a general system won 12 of 14 games, the special one 9.',
  'Of ten hospitals that tried both, seven kept the broad model, says their survey of 2024.',
];

type Cost = { readonly botMs: number; readonly databaseMs: number; readonly bytes: number };
type Measured = { readonly vote: Cost; readonly item: Cost; readonly idleMb: number };

/** Servers with Crux, members who vote, votes a day over all of them. */
const COMMUNITIES = [
  { servers: 1, members: 1_000, votes: 500 },
  { servers: 20, members: 20_000, votes: 10_000 },
  { servers: 200, members: 200_000, votes: 100_000 },
  { servers: 2_000, members: 2_000_000, votes: 1_000_000 },
] as const;

export async function benchSizing(print: (line: string) => void): Promise<void> {
  const { vote, item, idleMb } = await measure();
  const cost = ({ botMs, databaseMs, bytes }: Cost) =>
    `${botMs.toFixed(2)} ms of the bot's processor, ${databaseMs.toFixed(2)} ms of PostgreSQL's, ${(bytes / 1_000).toFixed(1)} kB kept`;
  print('what it costs (the bot with the pretend Discord in the same process: an upper bound)');
  print(`  a vote: ${cost(vote)}`);
  print(`  an item: ${cost(item)}`);
  print(`  the bot's memory when it rests: ${idleMb.toFixed(0)} MB`);
  print(
    `| servers | members | votes a day | busiest second | cores, bot + PostgreSQL | disk a year |`,
  );
  print('| --- | --- | --- | --- | --- | --- |');
  for (const { servers, members, votes } of COMMUNITIES) {
    const second = (votes * BUSIEST_HOUR) / 3_600;
    const items = votes / VOTES_PER_ITEM;
    const cores = (of: 'botMs' | 'databaseMs') =>
      (second * (vote[of] + item[of] / VOTES_PER_ITEM)) / 1_000 / BUSY;
    const gigabytes = ((votes * vote.bytes + items * item.bytes) * 365) / 1e9;
    const row = [servers, members, votes].map((count) => count.toLocaleString('en'));
    const needs = `${cores('botMs').toFixed(2)} + ${cores('databaseMs').toFixed(2)}`;
    print(`| ${row.join(' | ')} | ${second.toFixed(1)} | ${needs} | ${gigabytes.toFixed(1)} GB |`);
  }
}

async function measure(): Promise<Measured> {
  const server = await startTemporaryPostgres();
  const crux = await startCrux({ databaseUrl: server.url });
  try {
    const people = membersOf(crux.sandbox);
    await people.setUp();
    const members = Array.from({ length: MEMBERS }, (_, n) => people.newcomer(`Member ${n}`));
    const [first] = members;
    // The first of each kind are a warm-up: V8 compiles a regular expression at its second use.
    if (first !== undefined) {
      await castVote(first, 1, 'disagree');
      for (const text of WARMING) await fileItem(first, { claim: 1, side: 'supports', text });
    }
    const idleMb = process.memoryUsage.rss() / 1e6;
    const vote = await costOf(server.url, MEMBERS * CLAIMS.length, async () => {
      for (const claim of CLAIMS) {
        await Promise.all(members.map((one) => castVote(one, claim, 'agree')));
        crux.aMomentLater();
      }
    });
    const item = await costOf(server.url, MEMBERS, async () => {
      for (const [n, one] of members.entries()) {
        const text = `Model ${n} reaches ${n + 40} points on the test of set ${n * 7}, others ${n}.`;
        await fileItem(one, { claim: 1, side: 'supports', text });
      }
    });
    return { vote, item, idleMb };
  } finally {
    await crux.stop();
    await server.stop();
  }
}

async function costOf(url: string, count: number, work: () => Promise<void>): Promise<Cost> {
  const before = await look(url);
  await work();
  const after = await look(url);
  const each = (of: keyof typeof before) => (after[of] - before[of]) / count;
  return { botMs: each('botMs'), databaseMs: each('databaseMs'), bytes: each('bytes') };
}

async function look(url: string) {
  const [row] = (await rowsOf(
    url,
    `SELECT pg_database_size(current_database())::float8 AS bytes,
       current_setting('data_directory') AS folder`,
  )) as { bytes: number; folder: string }[];
  const { user, system } = process.cpuUsage();
  const postmaster = readFileSync(join(row?.folder ?? '', 'postmaster.pid'), 'utf8');
  return {
    botMs: (user + system) / 1_000,
    databaseMs: processorMs(Number(postmaster.split('\n')[0])),
    bytes: row?.bytes ?? 0,
  };
}

/** Of a server and all its sessions, those that have ended included (proc(5), fields 4 and 14–17). */
function processorMs(server: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const fields = statOf(name);
    const [parent, user = 0, system = 0, pastUser = 0, pastSystem = 0] = fields;
    if (parent === server) ticks += user + system;
    if (Number(name) === server) ticks += user + system + pastUser + pastSystem;
  }
  return ticks * TICK_MS;
}

function statOf(pid: string): number[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
  } catch {
    // It has just ended.
    return [];
  }
}
