import { describe, expect, it } from 'vitest';
import type { Debate } from '#debate/core/debate.ts';
import { otherSide } from '#debate/core/rules/side.ts';
import { verdictKinds } from '#debate/tally/rules/word.ts';
import { claimJudgedView } from '#discord/thesis/claim-judged-view.ts';
import { wordsOf } from '../../commands/screen.ts';
import { contest, SOURCE } from '../../debate/tally/build.ts';
import { judgedClaim, judgedClaims, workedItems } from '../views/judged-claims.ts';
import { largestDebate } from '../views/largest.ts';

const twenty = largestDebate((length) => 'x'.repeat(length));
/** Eight claims, as the essay has them. */
const debate: Debate = { ...twenty, claims: twenty.claims.slice(0, 9) };

const told = (items: Parameters<typeof judgedClaim>[1], of = debate) =>
  wordsOf(claimJudgedView(of, judgedClaim(of, items)));

describe('how a claim is judged', () => {
  it('goes from the items to the word of an open claim with its own numbers', () => {
    const words = told(workedItems);
    for (const line of [
      'For the essay: #1 ●●●●● 72, #2 ●●●●○ 36, #4 ●●●●○ 36, and 3 more with 71 together.',
      'Against the essay: #3 ●●●●○ 18. Rebuttals took 18.',
      'For the essay: 5 people carry 137 points, the largest 60. These limits leave out 78 more.',
      'Against the essay: 1 person carries 18 points.',
      'For the essay 137 + 60 = 197, against it 18 + 60 = 78. Of 100 that is **72 : 28**.',
      '-# The lead over 50: 100 × (197 − 78) ÷ (2 × (197 + 78)) = 21.63, rounded 22.',
      'Without that person a pot needs 20 for Leans, 100 for Clear.',
      '**5. The word: Open.** The essay is ahead, 72 : 28, but luck could do this.',
      'Why: pot 1.6 of 20 without its strongest person.',
      'would make it **Leans to the essay**.',
    ]) {
      expect(words).toContain(line);
    }
  });

  it('tells of too little what is missing', () => {
    const words = told(workedItems.slice(1, 3));
    expect(words).toContain('**5. The word: Too little yet.** 2 of 3 people, 2 of 3 sources.');
    expect(words).toContain('It still needs 1 more person and 1 more source with points.');
    expect(words).toContain('- for the essay: 1 would make it **Open**.');
  });

  it('says of points that are carried for both sides that they cancel out', () => {
    const [, one] = workedItems;
    if (one === undefined) throw new Error('there are no items');
    const words = told([one, { ...one, number: 99, cluster: 99, side: otherSide(one.side) }]);
    expect(words).toContain(
      'nobody carries any. These limits leave out 6 more. 30 points cancel out: carried for both sides by the same people.',
    );
  });

  it('tells of a lean all that it lacks to be clear, and that more of the same would not do', () => {
    const words = told(contest(12, 1, SOURCE.paper, 2));
    expect(words).toContain('**5. The word: Leans to the essay.**');
    expect(words).toMatch(
      /To be Clear it lacks: pot \d+ of 100 without its strongest person; 0 of 2 sources checked/,
    );
    expect(words).toContain('- for the essay: even 16 of them would not change the word.');
  });

  it('tells each side of a swapped claim what it told the other', () => {
    const swapped = workedItems.map((item) => ({ ...item, side: otherSide(item.side) }));
    const lines = (words: string, start: string) =>
      words
        .split('\n')
        .filter((line) => line.replace(/^- /, '').toLowerCase().startsWith(`${start} the essay:`))
        .map((line) => line.slice(line.indexOf(':')).replace(/to the essay|against the essay/, ''));
    const [one, other] = [told(workedItems), told(swapped)];
    expect(lines(one, 'for')).toHaveLength(4);
    expect(lines(other, 'against')).toEqual(lines(one, 'for'));
    expect(lines(other, 'for')).toEqual(lines(one, 'against'));
  });

  it('invites nobody to a closed debate', () => {
    expect(told(workedItems)).toContain('What would change it');
    expect(told(workedItems, { ...debate, state: 'closed' })).not.toContain('Suppose');
  });

  it('says beside every word what the word cannot rule out, in at most 2,500 characters', () => {
    const all = [...judgedClaims(debate), ...judgedClaims(twenty)];
    for (const [name, judged] of all) {
      const words = wordsOf(claimJudgedView(debate, judged));
      expect(words, name).toContain('Says nothing against accounts that act together');
      expect(words.length, name).toBeLessThanOrEqual(2_500);
    }
    const words = new Set(all.map(([, { tally }]) => tally.word));
    expect([...words].sort()).toEqual(verdictKinds.toSorted());
  });

  it('shows the picture with a description that fits, where there is one', () => {
    for (const [name, judged] of judgedClaims(debate)) {
      const { points } = judged.tally;
      const { files = [] } = claimJudgedView(debate, judged);
      expect(files.length, name).toBe(points.essay + points.challengers === 0 ? 0 : 1);
      expect(judged.picture?.alt.length ?? 0).toBeLessThanOrEqual(1_024);
      expect(claimJudgedView(debate, { ...judged, picture: undefined }).files).toBeUndefined();
    }
  });
});
