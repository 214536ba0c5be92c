import { expect, it } from 'vitest';
import { answerHiding } from '#debate/moderation/answer-hiding.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { leaveEvidence, readQueue } from '#debate/moderation/review-evidence.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay } from '../play.ts';

const INES = 1;
const stage = await useStage();

it('an item is kept hidden once, however many moderators press at the same time', async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  const play = await openPlay(stage);
  const number = await play.file(INES, 'challenges', finding(1));
  const by = manager(play.debate);
  const hiding = { number, action: 'hide' as const, reason: 'It is an advert.' };
  await moderateEvidence(stage.ports, play.debate, by, hiding);
  stage.setTime('2026-11-21T13:00:00Z');
  const answer = { number, answer: 'It sells nothing.' };
  await answerHiding(stage.ports, play.debate, member(play.debate, INES), answer);
  stage.setTime('2026-11-21T14:00:00Z');
  expect((await readQueue(stage.ports, play.debate, 0)).items).toMatchObject([{ why: 'answered' }]);
  const keep = () => leaveEvidence(stage.ports, play.debate, by, { number, as: 'hidden' });
  await keep();
  await expect(keep()).rejects.toThrow('Another moderator has done that already');
  expect((await play.find(number)).hiddenReason).toBe(
    'A moderator has read your answer and keeps it hidden. The reason was: It is an advert.',
  );
});
