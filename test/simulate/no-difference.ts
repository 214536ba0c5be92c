import { lookAgain, type Stood } from './leaning.ts';
import type { Random, Stand } from './people.ts';
import { printTable, type Report } from './report.ts';
import { CLAIMS, type Course, weeksOf } from './weekly-debate.ts';
import { percent } from './wilson.ts';

/** Weekly looks: a word counts if it stood in any of them. */
const LOOKS = 52;

type Null = { readonly name: string; readonly course: Course };

const kinds = (...names: ('camp' | 'member' | 'item' | 'lean' | 'pile-on')[]) => names;

const NULLS: readonly Null[] = [
  { members: 12, perWeek: 10, stands: kinds('camp', 'item') },
  { members: 30, perWeek: 25, stands: kinds('camp', 'item', 'lean', 'pile-on') },
  { members: 100, perWeek: 25, stands: kinds('camp', 'item', 'member', 'pile-on') },
].flatMap(({ members, perWeek, stands }) =>
  stands.map((kind) => {
    const stand: Stand = { kind: kind === 'pile-on' ? 'camp' : kind };
    const rebuttals = kind === 'pile-on' ? 1 : 0.25;
    const name = `${members} members, ${perWeek} a week, ${kind}`;
    return { name, course: { members, perWeek, stand, rebuttals } };
  }),
);

/** What luck made of one debate. */
type Count = {
  /** Claims that ever leant, and that were ever clear. */
  readonly leant: number;
  readonly cleared: number;
  /** Whether the debate ever leant. */
  readonly debate: boolean;
};

/** Table 1: no true difference, 52 looks. */
export function printNoDifference(report: Report, debates: number, random: Random): void {
  report.print('## 1. No true difference, 52 looks: share of debates in which luck made a word\n');
  const rows = NULLS.values().map(({ name, course }) => {
    const counts = Array.from({ length: debates }, (_, at) => {
      report.progress(`table 1, ${name}: debate ${at + 1} of ${debates}`);
      return watch(course, random);
    });
    const ever = (is: (count: Count) => boolean) => percent(counts.filter(is).length, debates);
    const leant = counts.reduce((sum, count) => sum + count.leant, 0);
    return [
      name,
      ever((count) => count.leant > 0),
      ever((count) => count.cleared > 0),
      percent(leant, CLAIMS * debates),
      ever((count) => count.debate),
    ];
  });
  const head = [
    '',
    'any claim ever Leans',
    'any ever Clear',
    'one given claim ever Leans',
    'debate ever Leans',
  ];
  printTable(report, head, rows);
}

function watch(course: Course, random: Random): Count {
  const stood: Stood = { leant: new Set(), cleared: new Set(), debate: false };
  for (const state of weeksOf(course, random).take(LOOKS)) lookAgain(state, stood);
  return { leant: stood.leant.size, cleared: stood.cleared.size, debate: stood.debate };
}
