import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { gradeEvidence } from '#debate/grading/grade-evidence.ts';
import { freezeTally } from '#debate/summary/rules/freeze-tally.ts';
import { postSoFar } from '#debate/summary/summarise-due.ts';
import { readDebateAt } from '#debate/tally/read-live.ts';
import { createModel } from '../../../src/llm/create-model.ts';
import { answering, type Behaviour, behaviours } from '../../../src/llm/pretend/behaviours.ts';
import { openModelServer } from '../../../src/llm/pretend/open-model-server.ts';
import { patienceWith } from '../../support/model-server/patience.ts';
import { member, useStage } from '../../support/stage.ts';

const stage = await useStage({ own: true });

/** Two are graded at the same time. */
const ITEMS = [1, 2];
/** Weeks that pass at the same time. */
const AT_ONCE = 3;

const finding = (n: number) =>
  `A specialist tuned in 202${n} beats GPT-4 by ${n}.5 points on the ${n * 40} tasks of DomainEval.`;

/** A week of two items in which the model behaves in some way: what came of it. */
async function week(
  debate: Debate,
  behaviour: Behaviour | ((before: number) => Behaviour),
  patience: ReturnType<typeof patienceWith>,
) {
  const server = await openModelServer({ behaviour, slowMs: 100 });
  const model = createModel({
    ...patience,
    baseUrl: server.url,
    concurrency: 6,
    weeklyTokenBudget: 500_000,
    // What one kind of server can do must not be learned for another.
    structured: 'auto',
    tokenParam: 'auto',
    model: debate.id,
    maxOutputTokens: 10_000,
    abilities: stage.store.abilities,
    faults: stage.ports.faults,
    now: stage.ports.clock.now,
  });
  const ports = { ...stage.ports, model };
  for (const n of ITEMS) {
    const side = n % 2 === 0 ? 'supports' : 'challenges';
    const form = { claim: 1, side, target: null, text: finding(n), source: `example.org/${n}` };
    await fileEvidence(ports, debate, member(debate, n), { ...form, formId: newId() });
  }
  await Promise.all(ITEMS.map((number) => gradeEvidence(ports, { debateId: debate.id, number })));
  await postSoFar(ports, debate);
  const content = (await stage.store.summaries.newest(debate.id))?.content;
  const { items, tally } = await readDebateAt(ports, debate, new Date('2100-01-01'));
  const byModel = items.filter(({ grade }) => grade.grader === debate.id).length;
  await server.close();
  return { content, tally: freezeTally(tally), byModel, words: JSON.stringify(content?.lines) };
}

describe('a week with a model that misbehaves', () => {
  it('is summarised, with the numbers of the grades that are kept', async () => {
    for (let at = 0; at < behaviours.length; at += AT_ONCE) {
      const debates = [];
      for (const behaviour of behaviours.slice(at, at + AT_ONCE)) {
        debates.push({ behaviour, debate: await stage.newDebate() });
      }
      await Promise.all(debates.map(judgeWeek));
    }
  });

  it('in every way in turn comes to the same end', async () => {
    const mixed = await week(
      await stage.newDebate(),
      (before) => behaviours[(before * 7) % behaviours.length] ?? 'honest',
      patienceWith('hanging'),
    );
    expect(mixed.content?.tally).toEqual(mixed.tally);
    expect(mixed.words).toContain(judgedWords(mixed.byModel));
  });
});

/** What the summary says of who graded. */
function judgedWords(byModel: number): string {
  return byModel === 0
    ? 'Strength is judged by form only'
    : `graded ${byModel} of ${ITEMS.length} items`;
}

async function judgeWeek(of: { behaviour: Behaviour; debate: Debate }): Promise<void> {
  const { behaviour, debate } = of;
  const isAnswering = answering.includes(behaviour);
  const patience = patienceWith(behaviour);
  const { content, tally, byModel, words } = await week(debate, behaviour, patience);
  expect([behaviour, byModel]).toEqual([behaviour, isAnswering ? ITEMS.length : 0]);
  expect(content?.tally).toEqual(tally);
  expect(words).toContain(judgedWords(byModel));
  expect(words).not.toMatch(/evil\.example|everyone|<@/);
}
