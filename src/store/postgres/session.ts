import pg from 'pg';
import { cruxName } from './cluster.ts';

/** The lock that makes a process the owner: an arbitrary number, but always the same. */
const ownerLock = 4_207_001;

export function urlFor(port: number, password: string, database = cruxName): string {
  return `postgresql://${cruxName}:${password}@127.0.0.1:${port}/${database}`;
}

/** One connection to the server's maintenance database. `onEnd` is called when it ends. */
export async function openSession(
  port: number,
  password: string,
  onEnd: () => void = () => undefined,
): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: urlFor(port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
    application_name: 'crux owner',
    keepAlive: true,
  });
  client.on('error', () => undefined);
  client.once('end', onEnd);
  await client.connect();
  return client;
}

/** Whether this session now owns the server. The lock goes with the session, however that ends. */
export async function takeOwnership(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(
    'SELECT pg_try_advisory_lock($1) AS taken',
    [ownerLock],
  );
  return rows[0]?.taken === true;
}

export async function dataFolder(client: pg.Client): Promise<string | undefined> {
  const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
  return rows[0]?.data_directory;
}

export async function ensureDatabase(client: pg.Client): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [cruxName]);
  if (found.rowCount === 0) await client.query(`CREATE DATABASE ${cruxName}`);
}
