import { type DebateTally, tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Random, Stand } from './people.ts';
import { printTable, type Report } from './report.ts';
import { type Course, weeksOf } from './weekly-debate.ts';
import { percent } from './wilson.ts';
import { namesASide } from './words.ts';

const WEEKS = [4, 12, 26, 52];

const fixed = (essay: number): Stand => ({ kind: 'fixed', essay });
const share = (essay: number): Stand => ({ kind: 'share', essay });

const COURSES: readonly (readonly [members: number, perWeek: number, stand: Stand])[] = [
  [12, 10, fixed(0.7)],
  [12, 10, fixed(0.8)],
  [12, 10, share(0.7)],
  [30, 25, fixed(0.7)],
  [30, 25, fixed(0.8)],
  [30, 25, share(0.7)],
  [30, 5, fixed(0.8)],
  [100, 25, fixed(0.7)],
  [100, 25, fixed(0.8)],
];

/**
 * Table 2: a true lean to the essay. `fix`: just that share of the members stands for it in all
 * claims; `item`: each item by itself.
 */
export function printTrueLean(report: Report, debates: number, random: Random): void {
  report.print('## 2. A true lean: share with the right word by the end of a week\n');
  const rows = COURSES.values().flatMap(([members, perWeek, stand]) => {
    const name = nameOf(members, perWeek, stand);
    const course: Course = { members, perWeek, stand, rebuttals: 0.25 };
    const years = Array.from({ length: debates }, (_, at) => {
      report.progress(`table 2, ${name}: debate ${at + 1} of ${debates}`);
      return yearOf(course, random);
    });
    return WEEKS.map((week, at) => {
      const looks = years.map((year) => year[at]).filter((tally) => tally !== undefined);
      return [name, String(week), ...sharesOf(looks)];
    });
  });
  const shares = ['claims Lean', 'claims Clear', 'debate Leans', 'debate Clear', 'any wrong'];
  printTable(report, ['', 'week', ...shares], rows);
}

/** Claims and debates that have the right word, Leans or more and Clear, and all with a wrong one. */
function sharesOf(debates: readonly DebateTally[]): string[] {
  const claims = debates.flatMap((tally) => tally.claims);
  const isClear = (one: Worded) => isRight(one) && one.word === 'firm';
  const among = (all: readonly Worded[], is: (one: Worded) => boolean) =>
    percent(all.filter(is).length, all.length);
  return [
    among(claims, isRight),
    among(claims, isClear),
    among(debates, isRight),
    among(debates, isClear),
    among([...claims, ...debates], isWrong),
  ];
}

function nameOf(members: number, perWeek: number, stand: Stand): string {
  const essay = 'essay' in stand ? Math.round(100 * stand.essay) : 50;
  const kind = stand.kind === 'fixed' ? 'fix' : 'item';
  return `${members} members, ${perWeek} a week, ${essay}:${100 - essay} ${kind}`;
}

/** The tallies of the weeks looked at. */
function yearOf(course: Course, random: Random): DebateTally[] {
  const weeks = weeksOf(course, random).take(Math.max(...WEEKS));
  return [...weeks].filter((_, at) => WEEKS.includes(at + 1)).map(tallyDebate);
}

type Worded = Pick<DebateTally, 'word' | 'leader'>;

function isRight({ word, leader }: Worded): boolean {
  return namesASide(word) && leader === 'essay';
}

function isWrong({ word, leader }: Worded): boolean {
  return namesASide(word) && leader === 'challengers';
}
