import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { keepDraft, MOST_DRAFTS } from '#debate/evidence/drafts.ts';
import { openStage, type Stage } from '../../support/stage.ts';

let stage: Stage;
let debate: Debate;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  debate = await stage.newDebate();
});

/** Keeps a form that was refused in this minute of the hour. */
async function keep(minute: number, authorKey = 'ines', formId = `${authorKey}${minute}`) {
  stage.setTime(`2026-11-21T12:${String(minute).padStart(2, '0')}:00Z`);
  await keepDraft(stage.ports, debate, { formId, authorKey, text: `text ${minute}` });
}
const textOf = async (formId: string, authorKey = 'ines') =>
  (await stage.store.drafts.find(debate.id, formId, authorKey, stage.ports.clock.now()))?.text;

it('of a member’s refused forms the newest are kept, and the oldest goes', async () => {
  await keep(1, 'tomo');
  for (let minute = 1; minute <= MOST_DRAFTS; minute += 1) await keep(minute);
  expect(await textOf('ines1')).toBe('text 1');
  await keep(MOST_DRAFTS + 1);
  expect([await textOf('ines1'), await textOf('ines2')]).toEqual([undefined, 'text 2']);
  expect(await textOf(`ines${MOST_DRAFTS + 1}`)).toBe(`text ${MOST_DRAFTS + 1}`);
  expect(await textOf('tomo1', 'tomo')).toBe('text 1');
});

it('a form that is refused again is the newest then, and takes no other’s place', async () => {
  for (let minute = 1; minute <= MOST_DRAFTS; minute += 1) await keep(minute);
  await keep(30, 'ines', 'ines1');
  expect([await textOf('ines1'), await textOf('ines2')]).toEqual(['text 30', 'text 2']);
  await keep(31);
  expect([await textOf('ines1'), await textOf('ines2')]).toEqual(['text 30', undefined]);
});
