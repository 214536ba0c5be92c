import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DebateTally, tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { cases } from '../../../support/cases.ts';
import { contest, debateOf, markBy, SOURCE } from '../build.ts';
import { entriesOf, withoutAccount } from '../edit.ts';
import { contests, debates } from '../generated.ts';

const RUNS = cases(200);

/** Each of these costs a whole tally for every account. */
const FEWER = cases(50);

/** Whoever filed or marked anything. */
function accountsIn({ claims }: TallyInput): Set<string> {
  const entries = claims.flatMap((claim) => claim.items).flatMap(entriesOf);
  return new Set(entries.flatMap((one) => [one.author, ...one.marks.map((mark) => mark.by)]));
}

/** Whether somebody has as many clusters or marks somewhere as count: then places would move. */
function isUsedUp({ claims }: TallyInput): boolean {
  return claims.some(({ items }) => {
    const entries = items.flatMap(entriesOf);
    const most = (keys: (entry: Rebuttal) => readonly string[]) =>
      Math.max(
        0,
        ...[...Map.groupBy(entries.flatMap(keys), (key) => key).values()].map((all) => all.length),
      );
    return (
      most((entry) => [entry.author]) > 3 || most((entry) => entry.marks.map((mark) => mark.by)) > 3
    );
  });
}

/** The pots of a debate and its claims, by the name of each. */
function potsOf({ claims, ...rest }: DebateTally, kind: 'pot' | 'potAll') {
  return [rest, ...claims].map((one) => one[kind]);
}

/** The least pots by tallying again without each account, and for the debate without each claim. */
function bruteForce(debate: TallyInput): { essay: number; challengers: number }[] {
  const without = [...accountsIn(debate)].map((account) => withoutAccount(debate, account));
  const lists = [debate, ...without].map((one) => potsOf(tallyDebate(one), 'potAll'));
  const headline = debate.claims.filter(({ role }) => role !== 'thesis' && role !== 'exception');
  const fewer = headline.length < 2 ? [] : headline.map((gone) => claimGone(debate, gone.number));
  return potsOf(tallyDebate(debate), 'potAll').map((_, at) => {
    const all = lists.flatMap((list) => list.at(at) ?? []);
    if (at === 0) all.push(...fewer);
    return {
      essay: Math.min(...all.map((pot) => pot.essay)),
      challengers: Math.min(...all.map((pot) => pot.challengers)),
    };
  });
}

function claimGone(debate: TallyInput, number: number) {
  const claims = debate.claims.filter((claim) => claim.number !== number);
  return tallyDebate({ ...debate, claims }).potAll;
}

describe('the deciding pots', () => {
  it('are to the last digit the least of tallying again without each account or claim', () => {
    fc.assert(
      fc.property(debates, (debate) => {
        fc.pre(!isUsedUp(debate));
        expect(potsOf(tallyDebate(debate), 'pot')).toEqual(bruteForce(debate));
      }),
      FEWER,
    );
  });

  it('name whose absence makes them so low, and nobody where none does', () => {
    fc.assert(
      fc.property(debates, (debate) => {
        fc.pre(!isUsedUp(debate));
        for (const camp of ['essay', 'challengers'] as const) {
          const { strongest, pot, potAll } = tallyDebate(debate);
          const who = strongest[camp];
          if (who === undefined) expect(pot[camp]).toBe(potAll[camp]);
          else if ('claim' in who) expect(claimGone(debate, who.claim)[camp]).toBe(pot[camp]);
          else expect(tallyDebate(withoutAccount(debate, who.member)).potAll[camp]).toBe(pot[camp]);
        }
      }),
      FEWER,
    );
  });
});

/** Papers that a moderator and another member have checked: 72 points each. */
const CHECKED = { ...SOURCE.paper, marks: ['guide', 'judge'].map((by) => markBy(by, 'check')) };
const JUDGES = { moderators: ['guide', 'judge'] };

describe('a word beyond Open', () => {
  it('takes eight people at full points on a claim, and seven in the debate', () => {
    const wordsOf = (people: number) => {
      const { claims, word } = tallyDebate(debateOf(contest(people, 0, SOURCE.preprint, 2)));
      return [claims[0]?.word, word];
    };
    expect(wordsOf(6)).toEqual(['open', 'open']);
    expect(wordsOf(7)).toEqual(['open', 'slight']);
    expect(wordsOf(8)).toEqual(['slight', 'slight']);
  });

  it('never comes with fewer, and stands without any one account', () => {
    fc.assert(
      fc.property(contests, (debate) => {
        const { claims, ...rest } = tallyDebate(debate);
        for (const { word, people } of claims) {
          if (word === 'slight' || word === 'firm') expect(people).toBeGreaterThanOrEqual(8);
        }
        if (rest.leader === 'even') return;
        expect(rest.people).toBeGreaterThanOrEqual(7);
        for (const account of accountsIn(debate)) {
          fc.pre(!isUsedUp(debate));
          const gone = tallyDebate(withoutAccount(debate, account));
          expect(gone.potAll[rest.leader]).toBeGreaterThanOrEqual(10);
        }
      }),
      RUNS,
    );
  });

  it('is Clear only with two sources checked', () => {
    const items = contest(14, 0, SOURCE.preprint, 2);
    const checked = (count: number) =>
      items.map((item, at) => (at < 2 * count && at % 2 === 0 ? { ...item, ...CHECKED } : item));
    const wordOf = (count: number) => tallyDebate(debateOf(checked(count), JUDGES)).claims[0]?.word;
    expect([0, 1, 2].map(wordOf)).toEqual(['slight', 'slight', 'firm']);
  });
});
