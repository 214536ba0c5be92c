import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { gradeEvidence } from '#debate/grading/grade-evidence.ts';
import type { Ports } from '#debate/ports.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { createModel } from '../../src/llm/create-model.ts';
import { type ModelServer, openModelServer } from '../../src/llm/pretend/open-model-server.ts';
import { caller, openClaim } from './open-claim.ts';

/**
 * A week's model cost: the same 20 new items, and the summary, in debates with few and with many
 * items. A week should cost only its new items, and a second run nothing.
 */

const STORED = [10, 1_000, 20_000];
const NEW_ITEMS = 20;
/** Allowed difference in tokens, as a share of the smallest debate's. */
const MOST_APART = 0.05;
/** Allowed extra second readings of the model's sentences, since which ones it writes varies. */
const MOST_READINGS = 3;

type Cost = { readonly calls: number; readonly tokens: number; readonly again: number };

/** Prints a line for each size, and returns what costs more than it may. */
export async function benchModelWeeks(print: (line: string) => void): Promise<string[]> {
  print(`a week of ${NEW_ITEMS} new items at the model, by the items stored before it`);
  const costs: Cost[] = [];
  for (const stored of STORED) {
    const cost = await costOf(stored);
    costs.push(cost);
    print(
      `  ${stored.toLocaleString('en')}: ${cost.calls} calls, ${cost.tokens} tokens; a second run ${cost.again} calls`,
    );
  }
  return faults(costs);
}

function faults(costs: readonly Cost[]): string[] {
  const [least] = costs;
  if (least === undefined) return [];
  const apart = costs.map(({ tokens }) => Math.abs(tokens / least.tokens - 1));
  return [
    ...(costs.some(({ calls }) => Math.abs(calls - least.calls) > MOST_READINGS)
      ? ['calls of a week']
      : []),
    ...(Math.max(...apart) > MOST_APART ? ['tokens of a week'] : []),
    ...(costs.some(({ again }) => again > 0) ? ['calls of a second run'] : []),
  ];
}

async function costOf(stored: number): Promise<Cost> {
  const server = await openModelServer();
  const { ports: plain, debate, stop } = await openClaim(stored);
  const model = createModel({
    baseUrl: server.url,
    timeoutMs: 30_000,
    concurrency: 2,
    weeklyTokenBudget: 1_000_000_000,
    maxOutputTokens: 10_000,
    structured: 'auto',
    tokenParam: 'auto',
    abilities: plain.store.abilities,
    faults: plain.faults,
    now: plain.clock.now,
  });
  const ports = { ...plain, model };
  try {
    await fileNew(ports, debate);
    await passWeek(ports, debate);
    const calls = server.requests.length;
    const { in: sent, out } = await ports.store.calls.totals(debate.id, new Date(0));
    return { calls, tokens: sent + out, again: await callsAgain(ports, debate, server) };
  } finally {
    await stop();
    await server.close();
  }
}

/** The same texts in every debate, on claim 2, from members of their own. */
async function fileNew(ports: Ports, debate: Debate): Promise<void> {
  for (let by = 1; by <= NEW_ITEMS; by += 1) {
    const text = `Model tuned-${by} beats GPT-4 by ${by} points on the ${by + 30} tasks of DomainEval.`;
    const form = { claim: 2, side: 'challenges', target: null, text, source: '' };
    await fileEvidence(ports, debate, caller(500 + by), { ...form, formId: newId() });
  }
}

/** All that is due, and the summary. */
async function passWeek(ports: Ports, debate: Debate): Promise<void> {
  for (const item of await ports.store.gradings.due(1_000)) await gradeEvidence(ports, item);
  await postSoFar(ports, debate);
}

async function callsAgain(ports: Ports, debate: Debate, server: ModelServer): Promise<number> {
  const before = server.requests.length;
  await passWeek(ports, debate);
  return server.requests.length - before;
}
