import { expect, it } from 'vitest';
import { pauseDebate } from '#debate/debates/pause-debate.ts';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { useStage } from '../../support/stage.ts';

const stage = await useStage();

it('a debate that was closed at the same time says that the manager can start another', async () => {
  const debate = await stage.newDebate();
  await closeDebate(stage.ports, debate);
  await expect(pauseDebate(stage.ports, debate)).rejects.toThrow('You can start a new one');
});
