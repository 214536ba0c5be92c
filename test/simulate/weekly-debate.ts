import { otherSide } from '#debate/core/rules/side.ts';
import type { Graded, Specificity } from '#debate/grading/rules/types.ts';
import type { Item, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { claimOf, itemOf, rebuttalOf } from '../debate/tally/build.ts';
import { type Random, type SideOf, type Stand, sidesOf } from './people.ts';

/** How a simulated debate goes. */
export type Course = {
  readonly members: number;
  /** New items a week. */
  readonly perWeek: number;
  readonly stand: Stand;
  /** Rebuttals for each item: a quarter, or one where people pile on. */
  readonly rebuttals: number;
};

export const CLAIMS = 8;

/** Sources and how often they come up; the rest has none. */
const SOURCES: readonly (Pick<Graded, 'sourceKind' | 'sourceLevel'> & {
  readonly share: number;
})[] = [
  { share: 0.1, sourceKind: 'link', sourceLevel: 'personal' },
  { share: 0.25, sourceKind: 'link', sourceLevel: 'web' },
  { share: 0.35, sourceKind: 'arxiv', sourceLevel: 'preprint' },
  { share: 0.15, sourceKind: 'doi', sourceLevel: 'primary' },
];

const SPECIFICITIES: readonly Specificity[] = [0, 1, 2, 3, 4];

/** Share of sourced items with two checks, one by a moderator: checks then never prevent Clear. */
const CHECKED = 0.3;

/** Share of items that get a new source in a week, and thereby lose their checks. */
const EDITED = 0.01;

/** Some people file most: the member at u^1.5 of all, u uniform. */
const SKEW = 1.5;

/** The debate at the end of each week, for as long as it is asked. */
export function* weeksOf(course: Course, random: Random): Generator<TallyInput> {
  const sideOf = sidesOf(course.stand, course.members, CLAIMS, random);
  const filed: Item[][] = Array.from({ length: CLAIMS }, () => []);
  const moderators: string[] = [];
  let number = 0;
  for (;;) {
    for (const [claim, items] of filed.entries()) {
      filed[claim] = items.map((item) => (random() < EDITED ? edited(item, random) : item));
    }
    for (let filing = 0; filing < course.perWeek; filing += 1) {
      number += 2;
      const claim = Math.floor(random() * CLAIMS);
      const item = draftItem(course, sideOf, claim, number, random);
      moderators.push(...item.marks.slice(0, 1).map((mark) => mark.by));
      filed[claim]?.push(item);
    }
    const claims = filed.map((items, at) => claimOf([...items], { number: at + 1 }));
    yield { claims, moderators: [...moderators], young: [] };
  }
}

function draftItem(course: Course, sideOf: SideOf, claim: number, number: number, random: Random) {
  const author = memberBy(course, random);
  const side = sideOf(author, claim);
  const own = quality(random);
  const isChecked = own.sourceKind !== 'none' && random() < CHECKED;
  // Accounts of their own, so that nobody's three marks are used up.
  const marks = (isChecked ? ['guide', 'reader'] : []).map((role) => {
    return { by: `${role}${number}`, kind: 'check' as const, at: number, revision: 0 };
  });
  const rebuttals: Rebuttal[] = [];
  if (random() < course.rebuttals) {
    const rebutter = opponentOf(course, sideOf, claim, side, random);
    rebuttals.push(rebuttalOf(`m${rebutter}`, number + 1, quality(random)));
  }
  return itemOf(`m${author}`, number, side, { ...own, marks, rebuttals });
}

function edited(item: Item, random: Random): Item {
  return { ...item, ...quality(random), revision: item.revision + 1 };
}

/** Somebody who stands on the other side, or whoever was found last. */
function opponentOf(
  course: Course,
  sideOf: SideOf,
  claim: number,
  side: Item['side'],
  random: Random,
) {
  let member = memberBy(course, random);
  for (let tries = 0; tries < 20 && sideOf(member, claim) !== otherSide(side); tries += 1) {
    member = memberBy(course, random);
  }
  return member;
}

function memberBy({ members }: Course, random: Random): number {
  return Math.floor(members * random() ** SKEW);
}

function quality(random: Random): Omit<Graded, 'grade'> {
  const specificity = SPECIFICITIES[Math.floor(random() * SPECIFICITIES.length)] ?? 0;
  let roll = random();
  for (const { share, ...source } of SOURCES) {
    if (roll < share) return { ...source, specificity };
    roll -= share;
  }
  return { sourceKind: 'none', sourceLevel: 'none', specificity };
}
