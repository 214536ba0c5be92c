import type { GradeQuestion } from '#debate/grading/rules/rubric.ts';
import type { AbilityStore, KnownAbility } from '#debate/model/ability-port.ts';
import type { CallAccount, FinishedCall } from '#debate/model/model-port.ts';
import { createModel, type ModelOptions } from '../../src/llm/create-model.ts';

/** Abilities kept in memory, with how often they were written. */
export function keptAbilities(): AbilityStore & { readonly written: KnownAbility[] } {
  const kept = new Map<string, KnownAbility>();
  const written: KnownAbility[] = [];
  return {
    written,
    find: async (server, model) => kept.get(`${server} ${model}`) ?? null,
    put: async (server, model, known) => {
      kept.set(`${server} ${model}`, known);
      written.push(known);
    },
  };
}

/** An account that lets so many requests pass, and keeps what it was told. */
export function openAccount(lets = Number.POSITIVE_INFINITY) {
  const calls: FinishedCall[] = [];
  const reserved: number[] = [];
  const account: CallAccount = {
    async reserve(tokens) {
      reserved.push(tokens);
      return reserved.length <= lets;
    },
    async record(call) {
      calls.push(call);
    },
  };
  return { account, calls, reserved, outcomes: () => calls.map(({ outcome }) => outcome) };
}

export const QUESTION: GradeQuestion = {
  about: {
    kind: 'claim',
    statement: 'No domain model reliably beats the best general one.',
    counterexample: 'A domain model ahead on two independent tests.',
  },
  text: 'A law model tuned in 2024 scores 71.2 % on LegalBench, four points over the best general one.',
};

export function modelAt(baseUrl: string, change: Partial<ModelOptions> = {}) {
  return createModel({
    baseUrl,
    timeoutMs: 60_000,
    concurrency: 2,
    weeklyTokenBudget: 500_000,
    maxOutputTokens: 10_000,
    structured: 'auto',
    tokenParam: 'auto',
    abilities: keptAbilities(),
    faults: { tell: () => undefined },
    now: () => new Date('2026-11-21T12:00:00Z'),
    ...change,
  });
}

/** What a grade comes to: prepared and asked. */
export async function gradeBy(
  model: ReturnType<typeof modelAt>,
  account: CallAccount,
  question = QUESTION,
) {
  const prepared = await model.grade(question);
  return prepared.ok ? await prepared.ask(account) : prepared;
}
