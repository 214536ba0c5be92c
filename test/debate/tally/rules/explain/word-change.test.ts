import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side } from '#debate/core/rules/side.ts';
import { findingWith } from '#debate/tally/rules/explain/further-people.ts';
import { type WordChange, wordChanges } from '#debate/tally/rules/explain/word-change.ts';
import { type TalliedClaim, tallyClaim } from '#debate/tally/rules/tally-claim.ts';
import type { Camp, Item, TallyInput } from '#debate/tally/rules/types.ts';
import { cases } from '../../../../support/cases.ts';
import { claimOf, contest, debateOf, itemOf, markBy, SOURCE } from '../../build.ts';
import { nextNumber, swapped } from '../../edit.ts';
import { anyDebate } from '../../generated.ts';

const RUNS = cases(60);
const CLAIMS = 8;
const SIDE = { essay: 'supports', challengers: 'challenges' } as const;
const OTHER = { essay: 'challengers', challengers: 'essay', even: 'even' } as const;

function tallied({ claims, moderators, young, rulesOnly = false }: TallyInput): TalliedClaim {
  const people = { moderators: new Set(moderators), young: new Set(young) };
  return tallyClaim(claims[0] ?? claimOf([]), { ...people, rulesOnly, claims: CLAIMS });
}

/** A debate whose first claim has so many further people, their papers really filed. */
function filed(debate: TallyInput, side: Side, people: number): TallyInput {
  const first = nextNumber(debate);
  const added = Array.from({ length: 2 * people }, (_, at) =>
    itemOf(`new-${Math.floor(at / 2)}`, first + at, side, SOURCE.paper),
  );
  const [claim, ...rest] = debate.claims;
  const items = [...(claim?.items ?? []), ...added];
  return { ...debate, claims: [{ ...(claim ?? claimOf([])), items }, ...rest] };
}

const said = (change: WordChange | undefined) =>
  change && `${change.people}: ${change.verdict.word} ${change.verdict.leader}`;

const checked = (count: number): Partial<Item> => ({
  ...SOURCE.paper,
  marks: Array.from({ length: count }, (_, at) => markBy(`judge-${at}`, 'check')),
});

/** Full people, the first two sources of the essay's checked by moderators. */
function judged(essay: number, challengers: number): TallyInput {
  const items = contest(essay, challengers, SOURCE.paper, 2).map((item) =>
    item.number <= 3 ? { ...item, ...checked(2) } : item,
  );
  return debateOf(items, { moderators: ['judge-0', 'judge-1'] });
}

describe('what further people would change', () => {
  it.each<[string, TallyInput, string | undefined, string | undefined]>([
    ['an empty claim', debateOf([]), '3: open even', '3: open even'],
    ['one for', debateOf(contest(1, 0)), '2: open even', '2: open even'],
    ['seven full people for', judged(7, 0), '1: slight essay', undefined],
    ['eight full people for', judged(8, 0), '3: firm essay', '1: open even'],
    ['eight for, nothing checked', debateOf(contest(8, 0, {}, 2)), undefined, '1: open even'],
    ['fifty against fifty', debateOf(contest(50, 50, {}, 2)), undefined, undefined],
  ])('of %s', (_, debate, essay, challengers) => {
    const changes = wordChanges(tallied(debate), CLAIMS);
    expect([said(changes.essay), said(changes.challengers)]).toEqual([essay, challengers]);
  });

  it('is what the tally finds once their papers are filed', () => {
    fc.assert(
      fc.property(
        anyDebate,
        fc.constantFrom<Camp>('essay', 'challengers'),
        fc.integer({ min: 1, max: 16 }),
        (debate, camp, people) => {
          const {
            items: _,
            members: __,
            strongest: ___,
            ...told
          } = findingWithPeople(debate, camp, people);
          const really = tallied(filed(debate, SIDE[camp], people)).tally;
          expect(really).toMatchObject(told);
        },
      ),
      RUNS,
    );
  });

  it('takes so many people and none fewer', () => {
    fc.assert(
      fc.property(anyDebate, fc.constantFrom<Camp>('essay', 'challengers'), (debate, camp) => {
        const { word, leader } = tallied(debate).tally;
        const change = wordChanges(tallied(debate), CLAIMS)[camp];
        for (let people = 1; people <= (change?.people ?? 16); people += 1) {
          const { tally } = tallied(filed(debate, SIDE[camp], people));
          const isOther = tally.word !== word || tally.leader !== leader;
          expect(isOther).toBe(people === change?.people);
          if (isOther) expect(change?.verdict).toEqual({ word: tally.word, leader: tally.leader });
        }
      }),
      RUNS,
    );
  });

  it('is mirrored when the sides are swapped', () => {
    const turned = (change: WordChange | undefined) =>
      change && {
        ...change,
        verdict: { ...change.verdict, leader: OTHER[change.verdict.leader] },
      };
    fc.assert(
      fc.property(anyDebate, (debate) => {
        const { essay, challengers } = wordChanges(tallied(debate), CLAIMS);
        expect(wordChanges(tallied(swapped(debate)), CLAIMS)).toEqual({
          essay: turned(challengers),
          challengers: turned(essay),
        });
      }),
      RUNS,
    );
  });
});

function findingWithPeople(debate: TallyInput, camp: Camp, people: number) {
  const claim = tallied(debate);
  return { ...claim.tally, ...findingWith(claim, camp, people, CLAIMS) };
}
