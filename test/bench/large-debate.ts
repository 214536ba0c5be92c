import type { Graded } from '#debate/grading/rules/types.ts';
import type { Item, Mark, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { seeded } from '../support/seeded.ts';

const ITEMS = 5000;
const MEMBERS = 800;

const SOURCES: readonly Pick<Graded, 'sourceKind' | 'sourceLevel'>[] = [
  { sourceKind: 'none', sourceLevel: 'none' },
  { sourceKind: 'link', sourceLevel: 'web' },
  { sourceKind: 'arxiv', sourceLevel: 'preprint' },
  { sourceKind: 'doi', sourceLevel: 'primary' },
];

type Random = () => number;

function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

function entry(random: Random, number: number, author: string, cluster: number): Rebuttal {
  const marks: Mark[] = Array.from({ length: random() < 0.3 ? 3 : 0 }, () => ({
    by: `m${Math.floor(random() * MEMBERS)}`,
    kind: random() < 0.7 ? 'check' : 'dispute',
    at: number,
    revision: 0,
  }));
  return {
    ...pick(random, SOURCES),
    specificity: pick(random, [0, 1, 2, 3, 4] as const),
    grade: {
      bearing: pick(random, [0.35, 0.7, 1] as const),
      diagnosticity: pick(random, [0.4, 0.7, 1]),
      reasoning: pick(random, [0.35, 0.7, 1]),
      grader: random() < 0.5 ? 'rules/2' : 'some-model',
    },
    number,
    author,
    cluster,
    marks,
    revision: 0,
    standing: random() > 0.03,
    conceded: false,
  };
}

/**
 * 5,000 items by 800 members, spread over so many claims: a third of them in clusters of others, a
 * third with a rebuttal or two, a third marked. The same in every run.
 */
export function largeDebate(claims: number): TallyInput {
  const random = seeded(5);
  let number = 0;
  const member = () => `m${Math.floor(random() * MEMBERS)}`;
  const items = Array.from({ length: ITEMS }, (_, at): Item & { claim: number } => {
    number += 1;
    const side = random() < 0.6 ? 'supports' : 'challenges';
    const rebuttals = Array.from({ length: random() < 0.35 ? 1 + Math.floor(random() * 2) : 0 });
    const own = entry(random, number, member(), number);
    const answers = rebuttals.map(() => {
      number += 1;
      return entry(random, number, member(), number);
    });
    return { ...own, side, rebuttals: answers, claim: at % claims };
  });
  const moderators = ['m1', 'm2', 'm3'];
  return {
    claims: Array.from({ length: claims }, (_, claim) => ({
      number: claim + 1,
      role: 'premise' as const,
      items: joined(
        random,
        items.filter((item) => item.claim === claim),
      ),
    })),
    moderators,
    young: Array.from({ length: 40 }, (_, at) => `m${at * 20}`),
  };
}

/** A third of the items move into the cluster of an earlier one on their side. */
function joined(random: Random, items: readonly Item[]): Item[] {
  const founders: Record<Item['side'], number[]> = { supports: [], challenges: [] };
  return items.map((item) => {
    const own = founders[item.side];
    const cluster = random() < 0.33 && own.length > 0 ? pick(random, own) : item.number;
    if (cluster === item.number) own.push(cluster);
    return { ...item, cluster };
  });
}

/** One item that so many members rebut, each from a source of their own. */
export function manyRebuttals(count: number): TallyInput {
  const random = seeded(6);
  const rebuttals = Array.from({ length: count }, (_, at) =>
    entry(random, at + 2, `r${at}`, at + 2),
  );
  const item: Item = {
    ...entry(random, 1, 'author', 1),
    standing: true,
    side: 'supports',
    rebuttals,
  };
  return { claims: [{ number: 1, role: 'premise', items: [item] }], moderators: [], young: [] };
}
