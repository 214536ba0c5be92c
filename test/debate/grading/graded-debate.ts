import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import type { FilingSubmission } from '#debate/evidence/read-filing.ts';
import { gradeEvidence } from '#debate/grading/grade-evidence.ts';
import { type Quality, quality } from '#debate/grading/rules/quality.ts';
import type { Ports } from '#debate/ports.ts';
import { createModel, type ModelOptions } from '../../../src/llm/create-model.ts';
import {
  type ModelServer,
  type ModelServerOptions,
  openModelServer,
} from '../../../src/llm/pretend/open-model-server.ts';
import { member, openStage, type Stage } from '../../support/stage.ts';

export const TEXT =
  'A law model tuned in 2024 scores 71.2 % on LegalBench, four points over the best general one.';
export const OTHER =
  'A physics specialist trained in 2025 beats GPT-4 on 412 of 500 problems of the PhysicsEval test.';

type LedgerRow = {
  readonly purpose: string;
  readonly item: number | null;
  readonly outcome: string;
  readonly tokensIn: number | null;
  readonly tokensCached: number | null;
  readonly tokensOut: number | null;
  readonly charged: number;
};

export type GradedDebate = {
  readonly stage: Stage;
  readonly server: ModelServer;
  readonly debate: Debate;
  /** With a model; a test may put others in their place. */
  ports: Ports;
  /** The stage's ports with a model of its own on the server. */
  withModel(change?: Partial<ModelOptions>): Ports;
  /** Puts another server in the place of the one that is there. */
  reopenServer(options: ModelServerOptions): Promise<void>;
  /** Files an item, on claim 1 against the essay unless told otherwise. */
  file(by: number, change?: Partial<FilingSubmission>): Promise<number>;
  item(number: number): Promise<Evidence>;
  /** Does the item's job. */
  grade(number: number): Promise<void>;
  /** As it counts while nobody has checked its source. */
  qualityOf(number: number): Promise<Quality>;
  /** Lets everything in a debate, the test's own unless told otherwise, be due at once. */
  hurry(debateId?: string): Promise<unknown>;
  /** A statement in which $debate stands for the debate's id. */
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** The ledger, oldest first. */
  calls(): Promise<LedgerRow[]>;
};

/** A store for a test file; for each test a debate and a model server of its own. */
export function useGradedDebate(): GradedDebate {
  let stage: Stage | undefined;
  let server: ModelServer | undefined;
  let debate: Debate | undefined;
  let ports: Ports | undefined;
  beforeAll(async () => {
    stage = await openStage({ own: true });
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    play.stage.setTime('2026-11-21T12:00:00Z');
    debate = await play.stage.newDebate();
    server = await openModelServer();
    play.ports = play.withModel();
  });
  afterEach(() => server?.close());

  const there = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('only inside a test');
    return value;
  };
  const play: GradedDebate = {
    get stage() {
      return there(stage);
    },
    get server() {
      return there(server);
    },
    get debate() {
      return there(debate);
    },
    get ports() {
      return there(ports);
    },
    set ports(others) {
      ports = others;
    },
    withModel(change = {}) {
      const { ports: plain, store } = play.stage;
      const model = createModel({
        baseUrl: play.server.url,
        timeoutMs: 10_000,
        concurrency: 4,
        weeklyTokenBudget: 500_000,
        structured: 'auto',
        tokenParam: 'auto',
        abilities: store.abilities,
        faults: plain.faults,
        now: plain.clock.now,
        maxOutputTokens: 10_000,
        ...change,
      });
      return { ...plain, model };
    },
    async reopenServer(options) {
      await play.server.close();
      server = await openModelServer(options);
      play.ports = play.withModel();
    },
    async file(by, change = {}) {
      const form = { claim: 1, side: 'challenges', target: null, text: TEXT, source: '' };
      const filing = { formId: newId(), ...form, ...change };
      return (await fileEvidence(play.ports, play.debate, member(play.debate, by), filing)).number;
    },
    async item(number) {
      const found = await play.stage.store.evidence.find(play.debate.id, number);
      if (found === null) throw new Error(`no item #${number}`);
      return found;
    },
    grade: (number) => gradeEvidence(play.ports, { debateId: play.debate.id, number }),
    qualityOf: async (number) => quality(await play.item(number), 'unchecked', false),
    // A moment ago: the column has milliseconds, and half of one may not have passed yet.
    hurry: (debateId = play.debate.id) =>
      play.stage.pool.query(
        `UPDATE "Grading" SET "dueAt" = now() - interval '1 second', "heldUntil" = NULL
         WHERE "debateId" = $1`,
        [debateId],
      ),
    rows: async (sql) =>
      (await play.stage.pool.query(sql.replaceAll('$debate', `'${play.debate.id}'`))).rows,
    calls: async () =>
      (
        await play.stage.pool.query<LedgerRow>(
          `SELECT * FROM "ModelCall" WHERE "debateId" = $1 ORDER BY "id"`,
          [play.debate.id],
        )
      ).rows,
  };
  return play;
}
