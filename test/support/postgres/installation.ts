import { cp, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '#store/installation/installation.ts';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { openDatabase } from '#store/open-database.ts';
import { pseudonymKey } from '#store/postgres/pseudonym-key.ts';
import { createLog } from '../../../src/log.ts';
import { atWorkerEnd } from '../run/worker-end.ts';
import { openTempFolder, removeTempFolder } from '../temp-folder.ts';
import { type ClonedDatabase, copyOf, emptyDatabase } from './database.ts';
import { rowsOf } from './rows-of.ts';

/** The first migration with key fingerprints. */
const GUARDED = '20261126233321_installation';

export type Start = {
  readonly key?: string;
  /** Ids of the sandbox's servers; without them it is a start with a token. */
  readonly sandbox?: readonly string[];
  /** Works on the database while it is open. */
  readonly meanwhile?: (url: string) => Promise<void>;
};

/** What a start on a DATABASE_URL wrote to the log; rejects when the database is refused. */
export function startOn(url: string, start: Start = {}): Promise<string> {
  const { key = 'k'.repeat(32) } = start;
  // Otherwise each first asks whether the server supports encryption, over an extra connection.
  const plain = new URL(url);
  plain.searchParams.set('sslmode', 'disable');
  return startAs({ databaseUrl: plain.href, dataDir: '/nowhere', pseudonymKey: key }, start);
}

/** The same with the embedded database of a DATA_DIR, whose key need not be given. */
export function startIn(dataDir: string, start: Start = {}): Promise<string> {
  return startAs({ databaseUrl: undefined, dataDir, pseudonymKey: start.key }, start);
}

async function startAs(env: Installation['env'], { sandbox, meanwhile }: Start): Promise<string> {
  const lines: string[] = [];
  const database = await openDatabase({
    env,
    key: await pseudonymKey(env),
    log: createLog({ level: 'info', pretty: false, write: (line) => lines.push(line) }),
    onLost: () => undefined,
    ...(sandbox === undefined ? {} : { sandboxServers: async () => sandbox }),
  });
  try {
    await meanwhile?.(database.url);
  } finally {
    await database.close();
  }
  return lines.join('\n');
}

/** The message of the refusal of a start. */
export async function refusalOf(start: Promise<unknown>): Promise<string> {
  const error: unknown = await start.catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error('it was not refused');
  if (error.name !== 'WrongDatabaseError') throw error;
  return error.message;
}

let older: Promise<ClonedDatabase> | undefined;

/** A database as versions left it that knew neither fingerprints nor marks of the sandbox. */
export async function olderDatabase(): Promise<ClonedDatabase> {
  older ??= migrateToOlder().then((database) => {
    atWorkerEnd(database.close);
    return database;
  });
  return await copyOf(await older);
}

/** Takes a second, since its migrations are applied one by one; done once per worker. */
async function migrateToOlder(): Promise<ClonedDatabase> {
  const folder = await openTempFolder();
  const names = (await readdir(MIGRATIONS)).filter((name) => name < GUARDED);
  for (const name of names) {
    await cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
  }
  const database = await emptyDatabase();
  await applyMigrations({ url: database.url, folder }).finally(() => removeTempFolder(folder));
  return database;
}

/** Stores a server that was joined, with a debate; in an older database as well. */
export async function putDebate(url: string, guildId: string): Promise<void> {
  await rowsOf(
    url,
    `INSERT INTO "Guild" ("id", "joinedAt") VALUES ('${guildId}', now());
     INSERT INTO "Debate" ("id", "guildId", "thesisKey", "thesis", "state", "channelId",
      "summaryChannelId", "day", "hour", "timezone", "filingsPerDay", "createdAt")
     VALUES ('of ${guildId}', '${guildId}', 'any', '{}', 'open', '1', '1', 1, 9, 'UTC', 5, now())`,
  );
}
