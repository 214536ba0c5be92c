import { expect, it } from 'vitest';
import { createDemoProgress } from '../../src/surroundings/demo-progress.ts';

function written(isTerminal: boolean, steps: number): string {
  let all = '';
  const tell = createDemoProgress((text) => {
    all += text;
  }, isTerminal);
  for (let done = 0; done <= steps; done += 1) tell(done, steps);
  return all;
}

it('the demo is told in five lines where nothing can be written over', () => {
  const lines = written(false, 1_000).split('\n');
  expect(lines.map((line) => /\d+ %$/.exec(line)?.[0])).toEqual([
    ...['0 %', '25 %', '50 %', '75 %', '100 %'],
    undefined,
  ]);
});

it('the demo is told in one line on a terminal, which ends with the demo', () => {
  const all = written(true, 1_000);
  expect(all.split('\r')).toHaveLength(102);
  expect(all.match(/\n/g)).toHaveLength(1);
  expect(all.endsWith('100 %\n')).toBe(true);
});
