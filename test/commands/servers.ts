import { afterAll, beforeAll, expect } from 'vitest';
import type { SentRequest } from '../../src/sandbox/index.ts';
import type { RunningCrux } from '../support/crux.ts';
import { openServer, type Query, type Server } from './server.ts';
import { namesIn } from './server-names.ts';
import { sharedTestProgram, startTestProgram, type TestProgram } from './test-program.ts';

export type { Server } from './server.ts';

/** The whole program, one for all files of a worker, and servers in it, one for a test. */
export type Servers = {
  readonly crux: RunningCrux;
  /** Opens a server; with `ready` its manager has set up a debate with summaries on Mondays. */
  openServer(ready?: 'ready'): Promise<Server>;
  /** A statement on the database. */
  readonly query: Query;
  /** Does something at a moment of the debate's clock, which then goes on from where it was. */
  at<T>(moment: Date, deed: () => Promise<T>): Promise<T>;
  /** The same so many milliseconds from now. */
  later<T>(ms: number, deed: () => Promise<T>): Promise<T>;
  /** What the log said of this file's servers and of none since the file began, a line each. */
  logged(): string[];
  /**
   * What Discord refused since the last call, of this file's servers and of none; a test that
   * provokes a refusal takes it.
   */
  takeRefusals(): SentRequest[];
  /** Such log lines of level error since the last call; a test that provokes one takes it. */
  takeErrors(): string[];
};

export type ServersOptions = {
  /** A program of the file's own: where it stops the database, or looks at all servers. */
  readonly own?: boolean;
  /** How long its pretend Discord waits for an answer, ms, where that is what the file is about. */
  readonly answerMs?: number;
  /** Variables for a program of the file's own. */
  readonly env?: () => Promise<Readonly<Record<string, string>>>;
};

/**
 * The program for the tests of a file. The file fails when Discord refused anything that the bot
 * sent, or an error was logged, that no test has taken. What an earlier file's server is behind
 * with is left aside: a program that many files share still works on that.
 */
export function useServers({ env, answerMs, own = false }: ServersOptions = {}): Servers {
  const isOwn = own || env !== undefined || answerMs !== undefined;
  let program: TestProgram | undefined;
  let former: ReadonlySet<string> = new Set();
  const begun = { logged: 0 };
  const taken = { refused: 0, logged: 0 };
  const running = (): TestProgram => {
    if (program === undefined) throw new Error('the program does not run');
    return program;
  };
  const query: Query = async (text) => (await running().pool.query(text)).rows;
  const isOurs = (text: string) => !namesIn(text).some((name) => former.has(name));
  const loggedFrom = (line: number) => running().crux.logged.slice(line).filter(isOurs);

  const servers: Servers = {
    get crux() {
      return running().crux;
    },
    query,
    openServer: (ready) => openServer(running().crux, query, ready === 'ready'),
    async at(moment, deed) {
      const { clock } = running().crux;
      const skippedMs = moment.getTime() - clock.now().getTime();
      clock.set(moment);
      try {
        return await deed();
      } finally {
        clock.set(new Date(clock.now().getTime() - skippedMs));
      }
    },
    later: (ms, deed) => servers.at(new Date(running().crux.clock.now().getTime() + ms), deed),
    logged: () => loggedFrom(begun.logged),
    takeRefusals() {
      const refused = running().refused.slice(taken.refused);
      taken.refused += refused.length;
      return refused.filter(({ path }) => isOurs(path));
    },
    takeErrors() {
      const lines = loggedFrom(taken.logged);
      taken.logged = running().crux.logged.length;
      return lines.filter((line) => ['error', 'fatal'].includes(JSON.parse(line).level));
    },
  };

  beforeAll(async () => {
    program = await (isOwn
      ? startTestProgram({
          env: (await env?.()) ?? {},
          ...(answerMs === undefined ? {} : { answerMs }),
        })
      : sharedTestProgram());
    program.crux.clock.set(lastWednesdayNoon(new Date()));
    former = await program.serverNames();
    taken.refused = program.refused.length;
    begun.logged = program.crux.logged.length;
    taken.logged = begun.logged;
  });

  afterAll(async () => {
    if (program === undefined) return;
    try {
      // Both at once: an error says why Discord was told too late.
      const untaken = { refusals: servers.takeRefusals(), errors: servers.takeErrors() };
      expect(untaken).toEqual({ refusals: [], errors: [] });
    } finally {
      await program.stop();
    }
  });

  return servers;
}

const WEEK_MS = 7 * 24 * 3_600_000;

/**
 * Where the debate's clock stands when a file begins: no hour, day or week of a debate ends while
 * its tests run, whenever they are run.
 */
function lastWednesdayNoon(now: Date): Date {
  const wednesday = Date.UTC(2026, 10, 18, 12);
  return new Date(now.getTime() - ((((now.getTime() - wednesday) % WEEK_MS) + WEEK_MS) % WEEK_MS));
}
