import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { seeded } from '../support/seeded.ts';
import { lookAgain, type Stood } from './leaning.ts';
import { weeksOf } from './weekly-debate.ts';
import { namesASide } from './words.ts';

describe('looking at a debate week by week', () => {
  it.each([
    { kind: 'item' as const, share: undefined },
    { kind: 'camp' as const, share: undefined },
  ])('finds the words that whole tallies find, people being of one %o', ({ kind }) => {
    const course = { members: 14, perWeek: 25, stand: { kind }, rebuttals: 0.25 };
    const short: Stood = { leant: new Set(), cleared: new Set(), debate: false };
    const whole: Stood = { leant: new Set(), cleared: new Set(), debate: false };
    for (const state of weeksOf(course, seeded(11)).take(16)) {
      lookAgain(state, short);
      const tally = tallyDebate(state);
      if (namesASide(tally.word)) whole.debate = true;
      for (const { number, word } of tally.claims) {
        if (namesASide(word)) whole.leant.add(number);
        if (word === 'firm') whole.cleared.add(number);
      }
      expect(short).toEqual(whole);
    }
  });
});
