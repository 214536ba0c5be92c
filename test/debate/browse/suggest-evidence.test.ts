import { expect, it } from 'vitest';
import { suggestEvidence, suggestHidden } from '#debate/browse/suggest-evidence.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { copyItem } from '../copy-item.ts';
import { finding } from '../findings.ts';
import { openPlay } from '../play.ts';

const stage = await useStage();

it('suggests hidden items by number, whatever members made of them', async () => {
  const play = await openPlay(stage);
  const liked = await play.file(1, 'challenges', finding(1));
  const newer = await play.file(1, 'challenges', finding(2));
  await play.mark(2, liked, 'convincing');
  for (const number of [liked, newer]) {
    const hiding = { number, action: 'hide' as const, reason: 'It is an advert.' };
    await moderateEvidence(stage.ports, play.debate, manager(play.debate), hiding);
  }
  const found = await suggestHidden(stage.ports, play.debate, '');
  expect(found.map(({ number }) => number)).toEqual([newer, liked]);
});

it('suggests the item with the number that was typed, however many are newer', async () => {
  const play = await openPlay(stage);
  const first = await play.file(1, 'challenges', finding(1));
  await copyItem(stage, play.debate.id, first, 300);
  const suggest = (typed: string) =>
    suggestEvidence(stage.ports, play.debate, member(play.debate, 2), typed);
  expect((await suggest('#2'))[0]?.number).toBe(2);
  expect(await suggest('9'.repeat(40))).toEqual([]);
});
