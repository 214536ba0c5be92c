import { excerpt } from '#debate/core/rules/cut.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { textForGrader } from '#debate/grading/rules/grader-text.ts';
import type { BulletGround } from '#debate/summary/rules/bullets/check-bullets.ts';
import { WRITER } from '#debate/summary/rules/constants.ts';
import type { WriterFacts } from '#debate/summary/rules/writer-facts.ts';
import type { GoldSet } from './gold.ts';

/** Facts for a writer, and what its sentences are checked against. */
export type GoldWeek = { readonly facts: WriterFacts; readonly ground: BulletGround };

const VERDICT = 'Open. Either side may be ahead; luck could explain the difference.';
const LEVEL = 3;
const CLAIMS = 2;

/** The items with a clear direction, arranged as the weeks of a debate, two claims in each. */
export function goldWeeks({ claims, items }: GoldSet): GoldWeek[] {
  const told = claims.map(({ key, statement }, at) => ({
    number: at + 1,
    statement,
    verdict: VERDICT,
    change: '',
    items: items.flatMap(({ claim, target, text, expected }, index) => {
      const side = sideOf(expected.direction);
      const isTold = claim === key && target === undefined && expected.bearing[0] === 'direct';
      if (!isTold || side === undefined) return [];
      const whole = textForGrader(text);
      return [
        { id: index + 1, side, excerpt: excerpt(whole, WRITER.excerpt), level: LEVEL, whole },
      ];
    }),
  }));
  return Array.from({ length: Math.ceil(told.length / CLAIMS) }, (_, week) =>
    weekOf(told.slice(week * CLAIMS, (week + 1) * CLAIMS)),
  );
}

type ToldClaim = WriterFacts['claims'][number];
/** A claim whose items have their full texts next to what the writer is told about them. */
type Told = Omit<ToldClaim, 'items'> & {
  readonly items: readonly (ToldClaim['items'][number] & { readonly whole: string })[];
};

function weekOf(told: readonly Told[]): GoldWeek {
  const claims = told.map((claim) => ({
    ...claim,
    items: claim.items.map(({ whole: _, ...item }) => item),
  }));
  const cited = told.flatMap(({ number, items }) =>
    items.map(({ id, side, whole }) => [id, { id, claim: number, side, text: whole }] as const),
  );
  return {
    facts: { verdict: VERDICT, changes: [], claims },
    ground: {
      items: new Map(cited),
      facts: (claim) => [VERDICT, told.find(({ number }) => number === claim)?.statement ?? ''],
    },
  };
}

function sideOf(directions: readonly string[]): Side | undefined {
  if (directions.length > 1) return undefined;
  if (directions[0] === 'supports') return 'supports';
  return directions[0] === 'undermines' ? 'challenges' : undefined;
}
