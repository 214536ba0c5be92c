import { describe, expect, it } from 'vitest';
import type { Rebuttal } from '#debate/tally/rules/types.ts';
import { useStage } from '../../support/stage.ts';
import { openPlay, orRefused, type Words } from '../play.ts';
import { type CaseName, readCase } from './read-case.ts';

const stage = await useStage();

/** Words of the entry's form; no two are near-equal. */
function wordsOf({ number, sourceKind, specificity }: Rebuttal): Words {
  const text =
    specificity === 0
      ? 'Everybody who has worked in one of these fields knows that it is not so.'
      : `GPT-4 did better than Med-7 on ${number * 3} of the MedQA tasks of study ${number}.`;
  const sources = {
    none: '',
    link: `https://example.org/${number}`,
    arxiv: `arXiv:2303.${10_000 + number}`,
    doi: `doi:10.1038/s41586-${number}`,
  };
  return { text, source: sources[sourceKind] };
}

/** Small numbers for people's names, in the order in which they are first met. */
function numbering(): (name: string) => number {
  const names: string[] = [];
  return (name) => {
    if (!names.includes(name)) names.push(name);
    return names.indexOf(name) + 1;
  };
}

/**
 * Files a case, then answers and marks it through the use cases; its tally as the store has it.
 * Marks that are refused, a member's fourth on one side, are left out and counted.
 */
async function hold(name: CaseName) {
  stage.setTime('2026-11-21T12:00:00Z');
  const play = await openPlay(stage);
  const member = numbering();
  const items = readCase(name).claims.flatMap((claim) => claim.items);
  const numbers = new Map<number, number>();
  for (const item of items) {
    numbers.set(item.number, await play.file(member(item.author), item.side, wordsOf(item)));
  }
  for (const { number, rebuttals } of items) {
    for (const one of rebuttals) {
      const target = numbers.get(number) ?? 0;
      numbers.set(one.number, await play.rebut(member(one.author), target, wordsOf(one)));
    }
  }
  let refused = 0;
  for (const { number, marks } of items.flatMap((item) => [item, ...item.rebuttals])) {
    for (const { by, kind } of marks) {
      const mark = play.mark(member(by), numbers.get(number) ?? 0, kind);
      if ((await orRefused(mark.then(() => true))) !== true) refused += 1;
    }
  }
  return { tally: await play.tally(), refused };
}

describe('what the first rules got wrong, filed and marked in the store', () => {
  it('ring-of-3-turns-firm-essay-6v1-to-firm-challengers ends open, with nothing checked', async () => {
    const { tally, refused } = await hold('ring-of-3-turns-firm-essay-6v1-to-firm-challengers');
    expect(tally).toMatchObject({ word: 'open', leader: 'even', people: 10, sources: 16 });
    const entries = tally.items.flatMap((item) => [item, ...item.rebuttals]);
    expect(new Set(entries.map(({ check }) => check))).toEqual(new Set(['unchecked']));
    // Each of the three wants twelve checks on one side, and has three.
    expect(refused).toBe(3 * (12 - 3));
  });

  it('opponent-makes-firm ends open, with the essay ahead', async () => {
    const { tally } = await hold('opponent-makes-firm');
    expect(tally).toMatchObject({ word: 'open', leader: 'even', people: 4, sources: 5 });
    expect(tally.essay).toBeGreaterThan(50);
  });
});
