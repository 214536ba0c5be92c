import { readdir, readFile } from 'node:fs/promises';
import pg from 'pg';

/** Linux counts a process's time in hundredths of a second, whatever its own clock does. */
const TICK_MS = 10;
/** Indexes of the fields of /proc/<pid>/stat after the name, which may contain spaces. */
const FIELD = { parent: 1, user: 11, system: 12, endedUser: 13, endedSystem: 14 } as const;

type Stat = { readonly parent: number; readonly ms: number; readonly endedMs: number };

async function readStat(pid: number): Promise<Stat | null> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (line === null) return null;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const of = (name: keyof typeof FIELD) => Number(fields[FIELD[name]]);
  return {
    parent: of('parent'),
    ms: (await readScheduled(pid)) ?? (of('user') + of('system')) * TICK_MS,
    endedMs: (of('endedUser') + of('endedSystem')) * TICK_MS,
  };
}

/** The same in ms from the scheduler's nanoseconds, if the kernel provides them. */
async function readScheduled(pid: number): Promise<number | null> {
  const line = await readFile(`/proc/${pid}/schedstat`, 'utf8').catch(() => null);
  const ns = Number(line?.split(' ')[0] ?? 0);
  return ns > 0 ? ns / 1e6 : null;
}

/** Processor time of a PostgreSQL server, ms: its own, its backends', and of those that have ended. */
export async function postgresCpu(postmaster: number): Promise<number> {
  const pids = (await readdir('/proc')).map(Number).filter(Boolean);
  const own = await readStat(postmaster);
  if (own === null) throw new Error(`no process ${postmaster}`);
  const stats = await Promise.all(pids.map(readStat));
  return stats
    .filter((stat) => stat?.parent === postmaster)
    .reduce((sum, stat) => sum + (stat?.ms ?? 0), own.ms + own.endedMs);
}

/** The main process of this session's server. */
export async function postmasterOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const stat = await readStat(rows[0]?.pid ?? 0);
  if (stat === null) throw new Error('the server runs on another machine, or not on Linux');
  return stat.parent;
}

/** The process of the server at an address. */
export async function postmasterAt(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await postmasterOf(client).finally(() => client.end());
}
