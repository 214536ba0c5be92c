import { describe, expect, it } from 'vitest';
import type { Grounds } from '#debate/tally/rules/verdict-reason.ts';
import {
  verdictNow,
  verdictReason,
  verdictSentence,
  verdictThen,
} from '#debate/tally/rules/verdict-words.ts';
import type { Verdict } from '#debate/tally/rules/word.ts';

const open: Verdict = { word: 'open', leader: 'even' };
const told = (verdict: Verdict, essay: number, of: 'claim' | 'debate' = 'debate') =>
  verdictSentence({ ...verdict, essay, challengers: 100 - essay, people: 2, sources: 7 }, of);

describe('a verdict as a sentence', () => {
  it.each<[Verdict, number, string]>([
    [open, 62, 'The essay is ahead, 62 : 38, but luck could do this.'],
    [open, 48, 'The essay’s challengers are ahead, 48 : 52, but luck could do this.'],
    [open, 51, 'Neither side is ahead, 51 : 49.'],
    [{ word: 'even', leader: 'even' }, 54, 'Neither side leads by much, 54 : 46.'],
    [
      { word: 'slight', leader: 'challengers' },
      31,
      'The essay’s challengers are ahead, 31 : 69: more than luck explains, even without any one person or claim.',
    ],
    [
      { word: 'firm', leader: 'essay' },
      80,
      'The essay is ahead, 80 : 20: more than luck explains, even without any three people’s items.',
    ],
    [{ word: 'too-little', leader: 'even' }, 70, '2 of 3 people, 3 of 3 sources.'],
  ])('%j at %d', (verdict, essay, sentence) => {
    expect(told(verdict, essay)).toBe(sentence);
  });

  it('of a claim leaves out people alone', () => {
    expect(told({ word: 'slight', leader: 'essay' }, 66, 'claim')).toMatch(/any one person\.$/);
  });

  it('tells what became of a claim', () => {
    const lean: Verdict = { word: 'slight', leader: 'challengers' };
    const clear: Verdict = { word: 'firm', leader: 'essay' };
    expect([open, lean, clear].map(verdictNow)).toEqual([
      'is now open',
      'now leans against the essay',
      'is now clear for the essay',
    ]);
    expect([open, lean, clear].map(verdictThen)).toEqual([
      'was open',
      'leaned against the essay',
      'was clear for the essay',
    ]);
  });
});

describe('the reason of a word in a line', () => {
  const grounds: Grounds = {
    ...open,
    people: 9,
    sources: 12,
    low: 40,
    high: 66,
    checked: { essay: 1, challengers: 0 },
    pot: { essay: 11.98, challengers: 0.2 },
    leftOut: { essay: 'person', challengers: 'nobody' },
  };
  const lean = { ...grounds, word: 'slight', leader: 'essay', low: 57, high: 90 } as const;
  const pot = (essay: number) => ({ pot: { essay, challengers: 0.1 } });

  it.each<[Grounds, string]>([
    [grounds, 'pot 11 of 20 without its strongest person'],
    [{ ...grounds, ...pot(19.999) }, 'pot 19 of 20 without its strongest person'],
    [{ ...grounds, word: 'even', low: 38, high: 61 }, 'neither side can be above 62 of 100'],
    [{ ...lean, ...pot(34) }, 'pot 34 of 100 without its strongest person'],
    [{ ...lean, ...pot(120), low: 54 }, 'the leading side may have no more than 54 of 100'],
    [{ ...lean, ...pot(120) }, '1 of 2 sources checked by the other camp or a moderator'],
    [{ ...grounds, word: 'too-little', people: 2 }, '2 of 3 people, 3 of 3 sources'],
  ])('%#: %s', (of, words) => {
    expect(verdictReason(of, 'claim', 8)).toBe(words);
  });

  it('asks less of the debate, and more of a debate with many claims', () => {
    expect(verdictReason(grounds, 'debate', 8)).toBe('pot 11 of 10 without its strongest person');
    expect(verdictReason({ ...lean, ...pot(120) }, 'claim', 20)).toMatch(/^pot 120 of 200 /);
  });
});
