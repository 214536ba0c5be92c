import type { PerCamp } from '#debate/tally/rules/number.ts';
import type { PrintedTally } from '#debate/tally/rules/printed-tally.ts';
import type { Claim, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** The numbers in a summary's file, and their inputs. */
export type WorkedOut = {
  readonly input: TallyInput;
  readonly posted: PrintedTally;
};

/** One step in the working of a summary, and the ids of the steps that it was computed from. */
export type WorkingStep = {
  readonly id: string;
  readonly title: string;
  readonly lines: string[];
  readonly from: string[];
};

type Printed = PrintedTally['claims'][number];

/**
 * Every number of a summary as a tree: the debate, its claims, their items with grade and weight,
 * and the answers to them. It computes nothing: words and numbers are those in the file.
 */
export function workingOf({ input, posted }: WorkedOut): WorkingStep[] {
  const claims = posted.claims.map((claim) => claimStep(claim));
  const whole = {
    id: 'debate',
    title: `The debate: ${posted.word}`,
    lines: [posted.rules, ...findingLines(posted), enoughLine(posted)],
    from: claims.map(({ id }) => id),
  };
  const items = input.claims.flatMap((claim) => itemSteps(claim, posted));
  return [whole, ...claims, ...items];
}

function enoughLine({ enough, counted }: PrintedTally): string {
  return `${enough} of the claims have enough evidence, ${counted} count`;
}

function claimStep(claim: Printed): WorkingStep {
  return {
    id: `claim-${claim.number}`,
    title: `Claim ${claim.number}: ${claim.word}`,
    lines: findingLines(claim),
    from: claim.items.map(({ number }) => `item-${number}`),
  };
}

function findingLines(of: Omit<Printed, 'number' | 'items'>): string[] {
  const { essay, challengers, low, high, points, pot, potAll, people, sources, checked } = of;
  return [
    `for the essay ${round(essay)} %, against it ${round(challengers)} %; not ruled out: ${round(low)} to ${round(high)} % for it`,
    `points ${pair(points)}; pots ${pair(pot)}, of the full list ${pair(potAll)}`,
    `${people} people, ${sources} sources, checked ${pair(checked)}; ahead: ${of.leader ?? 'nobody'}`,
  ];
}

function pair({ essay, challengers }: PerCamp<number>): string {
  return `${round(essay)} : ${round(challengers)}`;
}

function itemSteps({ number, items }: Claim, posted: PrintedTally): WorkingStep[] {
  const printed = new Map(
    posted.claims.find((claim) => claim.number === number)?.items.map((one) => [one.number, one]),
  );
  const step = (entry: Rebuttal, what: string, from: string[] = []): WorkingStep => ({
    id: `item-${entry.number}`,
    title: `#${entry.number}, ${what}`,
    lines: [...gradeLines(entry), weightLine(printed.get(entry.number))],
    from,
  });
  return items.flatMap((item) => [
    step(
      item,
      `${item.side} claim ${number}`,
      item.rebuttals.map((one) => `item-${one.number}`),
    ),
    ...item.rebuttals.map((one) => step(one, `answers #${item.number}`)),
  ]);
}

function gradeLines({ grade, sourceKind, sourceLevel, specificity, marks, ...entry }: Rebuttal) {
  const { bearing, diagnosticity, reasoning, grader, doubts = [] } = grade;
  const kinds = marks.map(({ by, kind }) => `${kind} by ${by}`);
  const doubted = doubts.length === 0 ? '' : `, doubts: ${doubts.join(', ')}`;
  return [
    `by ${entry.author}; source ${sourceKind}, level ${sourceLevel}; specificity ${specificity}`,
    `graded by ${grader}: bearing ${bearing}, diagnosticity ${diagnosticity}, reasoning ${reasoning}${doubted}`,
    `marks: ${kinds.length === 0 ? 'none' : kinds.join(', ')}`,
  ];
}

function weightLine(printed: Printed['items'][number] | undefined): string {
  if (printed === undefined) return 'not in the tally';
  const { q, check, placed, points } = printed;
  return `quality ${round(q)}, source ${check}, ${placed ? 'placed' : 'not placed'}: ${round(points)} points`;
}

/** Numbers as people read them: at most three decimal places. */
function round(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}
