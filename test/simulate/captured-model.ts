import type { Side } from '#debate/core/rules/side.ts';
import type { CountedGrade } from '#debate/grading/rules/types.ts';
import { driftRings } from '#debate/tally/rules/drift-alarm.ts';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Item } from '#debate/tally/rules/types.ts';
import { contest, debateOf, RULES_GRADE, SOURCE } from '../debate/tally/build.ts';
import type { Random } from './people.ts';
import { printTable, type Report } from './report.ts';
import { percent } from './wilson.ts';

const MEMBERS = [4, 8, 15, 30];

/** Debates for each cell beside one debate of the other tables: they are cheap. */
const MORE = 50;

type Scenario = {
  readonly name: string;
  /** What the model says of an item on a side. */
  readonly grade: (side: Side, random: Random) => CountedGrade;
};

const MODEL: CountedGrade = { ...RULES_GRADE, grader: 'some-model' };
const NONE: CountedGrade = { ...MODEL, bearing: 0 };
const BEST: CountedGrade = { ...MODEL, bearing: 1, diagnosticity: 1, reasoning: 1 };

/** A fair model: most items bear on the claim; junk does not, or hardly does. */
function fair(junk: number, random: Random): CountedGrade {
  const isJunk = random() < junk;
  const bearing = isJunk ? pick([0, 0.35] as const, random) : pick([0.7, 0.7, 1] as const, random);
  const diagnosticity = pick([0.4, 0.7, 1, 1], random);
  return { ...MODEL, bearing, diagnosticity, reasoning: pick([0.35, 0.7, 1], random) };
}

const JUNK = 0.15;

const SCENARIOS: readonly Scenario[] = [
  { name: 'honest, equal', grade: (_, random) => fair(JUNK, random) },
  {
    name: 'honest, 45 % junk against 15',
    grade: (side, random) => fair(side === 'supports' ? 0.45 : JUNK, random),
  },
  {
    name: 'none for one side',
    grade: (side, random) => (side === 'supports' ? NONE : fair(JUNK, random)),
  },
  {
    name: 'best for one, none for the other',
    grade: (side) => (side === 'supports' ? NONE : BEST),
  },
  {
    name: 'one level down for one side',
    grade: (side, random) =>
      side === 'supports' ? oneDown(fair(JUNK, random)) : fair(JUNK, random),
  },
  {
    name: 'none for 30 % of one side',
    grade: (side, random) => (side === 'supports' && random() < 0.3 ? NONE : fair(JUNK, random)),
  },
];

/** Table 5: when the alarm rings, and what a captured model makes before it does. */
export function printCapturedModel(report: Report, debates: number, random: Random): void {
  const runs = MORE * debates;
  report.print('## 5. Share of debates in which the drift alarm rings\n');
  const rows = MEMBERS.values().map((members) => [
    String(members),
    ...SCENARIOS.map(({ name, grade }) => {
      report.progress(`table 5, ${members} members a side, ${name}`);
      const rung = Array.from({ length: runs }, () =>
        driftRings(debateOf(gradedBy(members, (side) => grade(side, random), random))),
      );
      return percent(rung.filter(Boolean).length, runs);
    }),
  ]);
  printTable(report, ['members a side', ...SCENARIOS.map(({ name }) => name)], rows);
  printBand(report);
}

const CONTESTS = [
  [9, 3],
  [12, 12],
  [20, 4],
  [20, 20],
  [40, 40],
] as const;

/** The model says none for the essay, the best for its challengers, and nobody stops it. */
function printBand(report: Report): void {
  report.print('What a captured model makes within its band, before the alarm\n');
  const cells = CONTESTS.map(([essay, challengers]) => {
    const items = contest(essay, challengers, SOURCE.preprint, 2).map((item) => ({
      ...item,
      grade: item.side === 'supports' ? NONE : BEST,
    }));
    const [claim] = tallyDebate(debateOf(items)).claims;
    return `${claim?.word} ${claim?.essay}:${claim?.challengers}`;
  });
  printTable(
    report,
    CONTESTS.map((sides) => sides.join(':')),
    [cells],
  );
}

/** So many members a side, each with one to three preprints that a model grades. */
function gradedBy(members: number, grade: (side: Side) => CountedGrade, random: Random): Item[] {
  return contest(members, members, SOURCE.preprint, 3)
    .filter((_, at) => at % 3 === 0 || random() < 0.5)
    .map((item) => ({ ...item, grade: grade(item.side) }));
}

function oneDown(grade: CountedGrade): CountedGrade {
  return { ...grade, doubts: ['direction'] };
}

function pick<T>(from: readonly [T, ...T[]], random: Random): T {
  return from[Math.floor(random() * from.length)] ?? from[0];
}
