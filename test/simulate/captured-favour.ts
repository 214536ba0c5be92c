import { type Side, sides } from '#debate/core/rules/side.ts';
import type { CountedGrade } from '#debate/grading/rules/types.ts';
import { DRIFT } from '#debate/tally/rules/constants.ts';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { contest, debateOf, RULES_GRADE, SOURCE } from '../debate/tally/build.ts';
import type { Random } from './people.ts';
import { printTable, type Report } from './report.ts';

const MODEL: CountedGrade = { ...RULES_GRADE, grader: 'captured-model' };
const NONE: CountedGrade = { ...MODEL, bearing: 0 };
const TOP: CountedGrade = { ...MODEL, bearing: 1, diagnosticity: 1, reasoning: 1 };

/** A model in an attacker's hands, and the side that it favours. */
type Capture = {
  readonly name: string;
  readonly favours: 'essay' | 'challengers';
  readonly grade: (side: Side, random: Random) => CountedGrade;
};

/** The grades of a model that nobody has captured. */
function fair(random: Random): CountedGrade {
  const of = <T>(...all: T[]) => all[Math.floor(random() * all.length)] as T;
  const [bearing, diagnosticity] = [of(0.35, 0.7, 0.7, 1), of(0.4, 0.7, 1, 1)];
  return { ...MODEL, bearing, diagnosticity, reasoning: of(0.35, 0.7, 1) };
}

function anything(random: Random): CountedGrade {
  const of = (...all: number[]) => all[Math.floor(random() * all.length)] ?? 0;
  const [bearing, diagnosticity] = [of(0, 0.35, 0.7, 1), of(0.4, 0.7, 1)];
  return { ...MODEL, bearing, diagnosticity, reasoning: of(0, 0.35, 0.7, 1) };
}

export const captures: readonly Capture[] = [
  {
    name: 'always none for one side',
    favours: 'challengers',
    grade: (side, random) => (side === 'supports' ? NONE : fair(random)),
  },
  {
    name: 'always top for one side',
    favours: 'challengers',
    grade: (side, random) => (side === 'supports' ? fair(random) : TOP),
  },
  { name: 'random', favours: 'challengers', grade: (_, random) => anything(random) },
  {
    name: 'none for one, top for the other',
    favours: 'challengers',
    grade: (side) => (side === 'supports' ? NONE : TOP),
  },
  {
    name: 'the same, sides swapped',
    favours: 'essay',
    grade: (side) => (side === 'supports' ? TOP : NONE),
  },
  {
    name: 'three of ten items',
    favours: 'challengers',
    grade: (side, random) => (random() < 0.3 ? (side === 'supports' ? NONE : TOP) : fair(random)),
  },
];

const SOURCES = [SOURCE.preprint, SOURCE.web, SOURCE.none];

/** A claim with up to `most` members a side, of every kind of source. */
function anyClaim(most: number, random: Random): Item[] {
  const members = () => 1 + Math.floor(random() * most);
  const source = SOURCES[Math.floor(random() * SOURCES.length)] ?? SOURCE.web;
  return contest(members(), members(), source, 1 + Math.floor(random() * 2));
}

/** Whether a claim has a word for a side, under the model's grades or the fixed rules alone. */
function hasWordFor(items: readonly Item[], side: Capture['favours'], rulesOnly = false): boolean {
  const [claim] = tallyDebate({ ...debateOf([...items]), rulesOnly }).claims;
  return (claim?.word === 'slight' || claim?.word === 'firm') && claim.leader === side;
}

/**
 * In how many claims a capture makes a word for its side where the rules give none: before the
 * alarm is checked, and at the summary, which checks it first; and in how many of those a side has
 * fewer members than the alarm needs.
 */
export function wordsMade({ grade, favours }: Capture, claims: number, random: Random) {
  const made = { before: 0, atSummary: 0, few: 0 };
  for (let claim = 0; claim < claims; claim += 1) {
    const items = anyClaim(24, random);
    const graded = items.map((item) => ({ ...item, grade: grade(item.side, random) }));
    if (hasWordFor(items, favours, true) || !hasWordFor(graded, favours)) continue;
    made.before += 1;
    if (driftRings(debateOf(graded))) continue;
    made.atSummary += 1;
    if (hasFew(graded)) made.few += 1;
  }
  return made;
}

/** Whether a side has fewer members than the alarm needs. */
function hasFew(items: readonly Item[]): boolean {
  return sides.some((side) => {
    const own = items.filter((item) => item.side === side);
    return new Set(own.map(({ author }) => author)).size < DRIFT.members;
  });
}

/** In how many debates the alarm rings, with a given number of members a side. */
export function alarms(
  { grade }: Capture,
  members: number,
  debates: number,
  random: Random,
): number {
  const rung = Array.from({ length: debates }, () =>
    driftRings(
      debateOf(
        contest(members, members, SOURCE.preprint, 2).map((item) => ({
          ...item,
          grade: grade(item.side, random),
        })),
      ),
    ),
  );
  return rung.filter(Boolean).length;
}

/** Table 6: what a captured model makes of a word, and when the alarm rings. */
export function printCapturedFavour(report: Report, debates: number, random: Random): void {
  const runs = 50 * debates;
  report.print(`## 6. Of ${runs} claims and debates: words made for its side, alarms\n`);
  const rows = captures.map((capture) => {
    report.progress(`table 6, ${capture.name}`);
    const rung = [4, 8, 15].map((members) => String(alarms(capture, members, runs, random)));
    const { before, atSummary, few } = wordsMade(capture, runs, random);
    return [capture.name, ...[before, atSummary, few].map(String), ...rung];
  });
  const head = [
    'the model says',
    'words made',
    'at a summary',
    'of these, under 4 a side',
    'alarm with 4 a side',
    'with 8',
    'with 15',
  ];
  printTable(report, head, rows);
}
