import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import type { Ports } from '#debate/ports.ts';
import { connect } from '#store/connect.ts';
import { createStore } from '#store/create-store.ts';
import { applyMigrations } from '#store/migrate/apply-migrations.ts';
import { MIGRATIONS } from '#store/migrate/migration-folder.ts';
import { startTemporaryPostgres } from '#store/postgres/temporary-postgres.ts';
import { readEnv } from '../../src/env.ts';
import { createLargeWork } from '../../src/large-work/create-large-work.ts';
import { testPorts } from '../support/test-ports.ts';
import { fillClaim } from './fill-claim.ts';
import { postmasterAt } from './postgres-cpu.ts';

const GUILD = '1200000000000000001';

export type OpenClaim = {
  /** Where its database is. */
  readonly url: string;
  /** The process of its PostgreSQL. */
  readonly postmaster: number;
  readonly ports: Ports;
  readonly debate: Debate;
  stop(): Promise<void>;
};

export function caller(number: number): Caller {
  return {
    userId: String(1_300_000_000_000_000_000n + BigInt(number)),
    name: `member ${number}`,
    joinedAt: null,
    guildId: GUILD,
    roleIds: [],
    canManageMessages: true,
    canManageServer: true,
  };
}

/** A debate, on a server of its own, whose claim 1 has so many items. */
export async function openClaim(items: number): Promise<OpenClaim> {
  const server = await startTemporaryPostgres();
  await applyMigrations({ url: server.url, folder: MIGRATIONS });
  const connection = connect({ url: server.url });
  const clock = { now: () => new Date() };
  const { openai, llm } = readEnv({});
  const largeWork = createLargeWork({
    databaseUrl: server.url,
    key: 'k'.repeat(32),
    isOwnServer: true,
    openai,
    llm,
    clock,
    faults: { tell: () => undefined },
    stopping: new AbortController().signal,
    changed: () => undefined,
  });
  const store = createStore(connection.prisma, { digestElsewhere: largeWork.digest });
  const ports: Ports = {
    ...(await testPorts(store, clock)),
    largeSummaries: largeWork.summaries,
  };
  const { debate } = await setUpDebate(ports, caller(0), {}, '1200000000000000002');
  await fillClaim(server.url, debate.id, items);
  const postmaster = await postmasterAt(server.url);
  return {
    url: server.url,
    postmaster,
    ports,
    debate,
    async stop() {
      await largeWork.stop();
      await connection.close();
      await server.stop();
    },
  };
}
