import type { ProofKind } from '#debate/marks/rules/kinds.ts';
import type { Claim, Item, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';
import { claimOf, contest, itemOf, markBy, rebuttalOf, SOURCE } from '../debate/tally/build.ts';

/** Honest people on one claim. */
export type Honest = {
  readonly essay: number;
  readonly challengers: number;
  /** Items of each of them. */
  readonly items: number;
  /** Papers that a moderator and a reader have checked, instead of preprints that nobody has. */
  readonly isChecked: boolean;
};

/** Accounts that act together for the challengers. */
export type Ring = {
  readonly accounts: number;
  /** So many of them file a token item for the essay, to have a camp to speak against. */
  readonly traitors: number;
  readonly isYoung: boolean;
};

/** Places and marks of each account on a side. */
const QUOTA = 3;

/** All marks are set after everything was filed. */
const LAST = Number.MAX_SAFE_INTEGER;

/** Claims of the debate; on those not attacked there is nothing. */
const CLAIMS = 8;

/**
 * A debate in which a ring does what it can on the first `attacked` claims: each account files
 * three invented papers, rebuts three of the essay's items with three more and disputes three; each
 * traitor, with an accomplice, checks three of the ring's papers and rebuttals.
 */
export function attackedDebate(honest: Honest, ring: Ring, attacked: number): TallyInput {
  const claims = Array.from({ length: CLAIMS }, (_, at): Claim => {
    const items = at < attacked ? attackedItems(honest, ring, 10_000 * at) : [];
    return claimOf(items, { number: at + 1 });
  });
  const young = ring.isYoung ? of(ring.accounts, account) : [];
  const moderators = claims.flatMap(({ items }) => items.map(({ number }) => guideOf(number)));
  return { claims, moderators, young };
}

function attackedItems(honest: Honest, ring: Ring, from: number): Item[] {
  const filed = honestItems(honest, from);
  const targets = filed.filter((item) => item.side === 'supports');
  const tokens = of(ring.traitors, (at) =>
    itemOf(account(at), from + 1000 + at, 'supports', {
      ...SOURCE.web,
      sourceLevel: 'personal',
      specificity: 0,
    }),
  );
  const each = of(QUOTA * ring.accounts, (at) => ({ author: account(Math.floor(at / QUOTA)), at }));
  const papers = each.map(({ author, at }) =>
    itemOf(author, from + 2000 + at, 'challenges', SOURCE.paper),
  );
  const blows = each.map(({ author, at }) => rebuttalOf(author, from + 4000 + at, SOURCE.paper));
  // Each target's last rebuttal is checked, from the first on; targets are disputed from the last
  // on. Both marks are limited, so disputes reach what checks leave out.
  const last = blows.slice(-targets.length || blows.length);
  const marked = new Map([
    ...marksBy(ring, 'check', [...papers.slice(-2), ...last]),
    ...marksBy(ring, 'dispute', targetsOf(last, blows, targets).toReversed()),
  ]);
  const withMarks = <T extends Rebuttal>(entry: T): T => {
    return { ...entry, marks: [...entry.marks, ...(marked.get(entry.number) ?? [])] };
  };
  return [...filed, ...tokens, ...papers].map((item) => {
    const own = blows.filter((_, at) => targets[at % targets.length] === item);
    return { ...withMarks(item), rebuttals: own.map(withMarks) };
  });
}

function targetsOf(
  some: readonly Rebuttal[],
  blows: readonly Rebuttal[],
  targets: readonly Item[],
) {
  return some.flatMap((blow) => targets[blows.indexOf(blow) % targets.length] ?? []);
}

/** The honest people's items; each that is checked by two accounts that check nothing else. */
function honestItems({ essay, challengers, items, isChecked }: Honest, from: number): Item[] {
  const source = isChecked ? SOURCE.paper : SOURCE.preprint;
  return contest(essay, challengers, source, items).map((item) => {
    const number = from + item.number;
    const by = isChecked ? [guideOf(number), `reader${number}`] : [];
    const marks = by.map((name) => markBy(name, 'check', LAST));
    return { ...item, number, cluster: number, marks };
  });
}

/** A moderator for each item, so that nobody's marks are used up. */
function guideOf(number: number): string {
  return `guide${number}`;
}

/** Marks by each traitor and an accomplice on the first entries that neither of them wrote. */
function marksBy(ring: Ring, kind: ProofKind, entries: readonly Rebuttal[]) {
  const marked = new Map<number, Rebuttal['marks']>();
  for (let traitor = 0; traitor < ring.traitors; traitor += 1) {
    const pair = [account(traitor), account(ring.traitors + traitor)];
    if (ring.traitors + traitor >= ring.accounts) break;
    const free = entries.filter(
      ({ number, author }) => !marked.has(number) && !pair.includes(author),
    );
    for (const { number } of free.slice(0, QUOTA)) {
      marked.set(
        number,
        pair.map((by) => markBy(by, kind, LAST)),
      );
    }
  }
  return marked;
}

function account(at: number): string {
  return `r${at}`;
}

function of<T>(length: number, make: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => make(at));
}
