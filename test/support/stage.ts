import type pg from 'pg';
import { afterAll } from 'vitest';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import type { Ports, Store } from '#debate/ports.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { type ClonedDatabase, cloneDatabase } from './postgres/database.ts';
import { atWorkerEnd } from './run/worker-end.ts';
import { testPorts } from './test-ports.ts';

/** The debate's use cases on a real store, without Discord. */
export type Stage = {
  readonly url: string;
  readonly store: Store;
  readonly ports: Ports;
  readonly pool: pg.Pool;
  /** Sets the debate's clock, which does not advance by itself. */
  setTime(iso: string): void;
  /** A new debate in a server of its own, with its channel. */
  newDebate(): Promise<Debate>;
  close(): Promise<void>;
};

let servers = 0;

/** Unique numeric ids, like Discord's. */
export function snowflake(number: number): string {
  return String(1_200_000_000_000_000_000n + BigInt(number));
}

/** A member of the debate's server by a small number. */
export function member(debate: Pick<Debate, 'guildId'>, number: number): Caller {
  return {
    userId: snowflake(number),
    name: `member ${number}`,
    guildId: debate.guildId,
    joinedAt: new Date('2024-03-01T00:00:00Z'),
    roleIds: [],
    canManageMessages: false,
    canManageServer: false,
  };
}

export function manager(debate: Pick<Debate, 'guildId'>): Caller {
  return { ...member(debate, 999), canManageMessages: true, canManageServer: true };
}

type OpenDatabase = { readonly database: ClonedDatabase } & ReturnType<typeof connect>;

async function openDatabase(): Promise<OpenDatabase> {
  const database = await cloneDatabase();
  const connection = connect({ url: database.url, max: 10, prepares: true });
  return {
    ...connection,
    database,
    async close() {
      await connection.close();
      await database.close();
    },
  };
}

let shared: Promise<OpenDatabase> | undefined;

/** The shared database of a worker's files that look only at their own debates. */
async function sharedDatabase(): Promise<OpenDatabase> {
  shared ??= openDatabase().then((opened) => {
    atWorkerEnd(opened.close);
    return opened;
  });
  return { ...(await shared), close: async () => undefined };
}

/**
 * The clock starts at Saturday, 21 November 2026, 12:00 UTC. A file needs a database of its own if
 * it empties tables, counts over all debates, processes all of them as a publisher does, or leaves
 * many behind, because erasing a member later would visit each of them.
 */
export async function openStage({ own = false } = {}): Promise<Stage> {
  const opened = await (own ? openDatabase() : sharedDatabase());
  const store = createStore(opened.prisma);
  let now = new Date('2026-11-21T12:00:00Z');
  const ports = await testPorts(store, { now: () => now });
  return {
    url: opened.database.url,
    store,
    ports,
    pool: opened.pool,
    setTime(iso) {
      now = new Date(iso);
    },
    async newDebate() {
      servers += 1;
      const guild = { guildId: snowflake(1_000_000 + servers) };
      const channel = snowflake(2_000_000 + servers);
      const { debate } = await setUpDebate(ports, manager(guild), { filingsPerDay: 50 }, channel);
      return debate;
    },
    close: opened.close,
  };
}

/** The same for all tests of a file, closed after them. */
export async function useStage(options?: { readonly own?: boolean }): Promise<Stage> {
  const stage = await openStage(options);
  afterAll(() => stage.close());
  return stage;
}
