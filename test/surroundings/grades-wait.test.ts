import { expect, it } from 'vitest';
import { createGradesWait } from '../../src/surroundings/grades-wait.ts';

/** A wait whose pauses take no time, and how long they were; one grade comes in each `everyMs`. */
function wait(everyMs: number) {
  const told: string[] = [];
  let [left, paused] = [0, 0];
  const came = createGradesWait({
    left: async () => left,
    say: (words) => told.push(words),
    async pause(ms) {
      if (Math.floor((paused + ms) / everyMs) > Math.floor(paused / everyMs)) left -= 1;
      paused += ms;
    },
  });
  return {
    told,
    async forGrades(count: number) {
      left = count;
      const before = paused;
      await came();
      return { left, seconds: (paused - before) / 1_000 };
    },
  };
}

it('a week of the demo ends when the last grade has come', async () => {
  const { forGrades, told } = wait(1_500);
  expect(await forGrades(0)).toEqual({ left: 0, seconds: 0 });
  expect(told).toEqual([]);
  expect(await forGrades(20)).toEqual({ left: 0, seconds: 30 });
  expect(await forGrades(20)).toEqual({ left: 0, seconds: 30 });
  expect(told).toEqual(['waiting for the model: 20 items to grade']);
});

it('a slow model is waited for two minutes over all weeks', async () => {
  const { forGrades } = wait(10_000);
  expect(await forGrades(8)).toEqual({ left: 0, seconds: 80 });
  expect(await forGrades(20)).toEqual({ left: 16, seconds: 40 });
  expect(await forGrades(20)).toEqual({ left: 20, seconds: 0 });
});

it('one that makes no progress is given up, and not waited for in the next week', async () => {
  const { forGrades } = wait(1_000_000);
  expect(await forGrades(3)).toEqual({ left: 3, seconds: 40 });
  expect(await forGrades(9)).toEqual({ left: 9, seconds: 0 });
});
