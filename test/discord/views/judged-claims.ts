import type { Debate } from '#debate/core/debate.ts';
import { claimAlt } from '#debate/summary/rules/pictures/claim-alt.ts';
import { claimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import { wordChanges } from '#debate/tally/rules/explain/word-change.ts';
import { tallyClaim } from '#debate/tally/rules/tally-claim.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import type { ClaimJudged } from '#debate/thesis/read-claim-judged.ts';
import { claimOf, contest, itemOf, markBy, rebuttalOf, SOURCE } from '../../debate/tally/build.ts';

/** Claims with each word, small and large, as the view of how they are judged takes them. */

/** Above every number that Discord's limits were tried with elsewhere. */
const MILLIONS = 9_000_000;

/** Numbers of seven digits; whoever argues for also holds a little of the other side. */
function enlarged(items: readonly Item[]): Item[] {
  const large = items.map((item) => {
    const number = MILLIONS + 10 * item.number;
    const rebuttals = [rebuttalOf('m0', number + 1, SOURCE.none)];
    return { ...item, number, cluster: number, rebuttals };
  });
  const others = ['m0', 'm1'].flatMap((author, at) => {
    const shape = { ...SOURCE.none, cluster: MILLIONS };
    return ['supports', 'challenges'].map((side, other) =>
      itemOf(author, MILLIONS + at + 10_000 + 2 * other, side as Item['side'], shape),
    );
  });
  return [...large, ...others];
}

/** The worked example of rules/2. */
export const workedItems: readonly Item[] = [
  itemOf('m1', 1, 'supports', {
    ...SOURCE.paper,
    marks: [markBy('m9', 'check', 4), markBy('m5', 'check', 6)],
  }),
  itemOf('m2', 2, 'supports'),
  itemOf('m9', 3, 'challenges', {
    rebuttals: [
      rebuttalOf('m1', 8, SOURCE.none),
      rebuttalOf('m2', 9, SOURCE.none),
      rebuttalOf('m3', 10),
    ],
  }),
  itemOf('m2', 4, 'supports'),
  itemOf('m3', 5, 'supports', SOURCE.web),
  itemOf('m4', 6, 'supports', { ...SOURCE.paper, cluster: 1 }),
  itemOf('m5', 7, 'supports', SOURCE.none),
];

const judges = (item: Item): Item =>
  item.number > 3 ? item : { ...item, marks: ['j1', 'j2'].map((by) => markBy(by, 'check')) };

const plain: Readonly<Record<string, readonly Item[]>> = {
  'nothing on it': [],
  'too little': workedItems.slice(1, 3),
  'one item': contest(1, 0),
  'an open word': workedItems,
  'a close one': contest(60, 60, SOURCE.paper, 3),
  'a lean': contest(12, 1, SOURCE.paper, 2),
  'a clear word': contest(20, 1, SOURCE.paper, 2).map(judges),
};

/** How a claim with these items is judged in such a debate, as if its picture had been drawn. */
export function judgedClaim(debate: Debate, items: readonly Item[]): ClaimJudged {
  const claim = debate.claims.at(-1);
  if (claim === undefined) throw new Error('the debate has no claim');
  const claims = debate.claims.length - 1;
  const { tally, changes } = judge(items, claims);
  const facts = claimPicture(claim, tally, claims);
  const drawn = facts && { name: 'judged.png', png: new Uint8Array(8), alt: claimAlt(facts) };
  return { claim, tally, claims, changes, picture: drawn };
}

type Tallied = Pick<ClaimJudged, 'tally' | 'changes'>;
const tallied = new Map<readonly Item[], Map<number, Tallied>>();

/** Tallies do not depend on words, so each is made once. */
function judge(items: readonly Item[], claims: number): Tallied {
  const known = tallied.get(items)?.get(claims);
  if (known !== undefined) return known;
  const people = { moderators: new Set(['j1', 'j2']), young: new Set(['m2']) };
  const claim = tallyClaim(claimOf(items), { ...people, rulesOnly: false, claims });
  const made = { tally: claim.tally, changes: wordChanges(claim, claims) };
  tallied.set(items, new Map([...(tallied.get(items) ?? []), [claims, made]]));
  return made;
}

const named = Object.entries(plain).flatMap(([name, items]) => [
  { name, items },
  { name: `${name}, in large numbers`, items: enlarged(items) },
]);

/** One of each kind, and each with large numbers, under a name. */
export function judgedClaims(debate: Debate): (readonly [string, ClaimJudged])[] {
  return named.map(({ name, items }) => [name, judgedClaim(debate, items)] as const);
}
