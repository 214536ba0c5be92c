import { expect, it } from 'vitest';
import { suggestHidden } from '#debate/browse/suggest-evidence.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { manager, useStage } from '../../support/stage.ts';
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
