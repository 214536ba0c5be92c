import type { Claim, Item, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/**
 * The input of a tally, with members replaced by numbers: m1 filed its first item, and those who
 * only marked come after all who filed. It has the fields that the tally reads and no others, and
 * every number of the tally stays the same, since names do not affect them.
 */
export function numberedDebate({ claims, moderators, young, rulesOnly }: TallyInput): TallyInput {
  const names = nameMembers(claims);
  const known = (keys: readonly string[]) =>
    keys.flatMap((key) => names.get(key) ?? []).sort((a, b) => numberOf(a) - numberOf(b));
  return {
    rulesOnly: rulesOnly ?? false,
    moderators: known(moderators),
    young: known(young),
    claims: claims.map(({ number, role, items }) => ({
      number,
      role,
      items: items.map((item) => ({
        ...entryOf(item, names),
        side: item.side,
        rebuttals: item.rebuttals.map((rebuttal) => entryOf(rebuttal, names)),
      })),
    })),
  };
}

function nameMembers(claims: readonly Claim[]): ReadonlyMap<string, string> {
  const entries = claims
    .flatMap(({ items }) => items.flatMap((item): Rebuttal[] => [item, ...item.rebuttals]))
    .sort((a, b) => a.number - b.number);
  const filed = entries.map(({ author }) => author);
  const marked = entries.flatMap(({ marks }) => marks.map(({ by }) => by));
  return new Map([...new Set([...filed, ...marked])].map((key, at) => [key, `m${at + 1}`]));
}

function numberOf(name: string): number {
  return Number(name.slice(1));
}

function entryOf(entry: Item | Rebuttal, names: ReadonlyMap<string, string>): Rebuttal {
  const { number, cluster, sourceKind, sourceLevel, specificity } = entry;
  const { bearing, diagnosticity, reasoning, grader, doubts = [] } = entry.grade;
  return {
    number,
    author: names.get(entry.author) ?? '',
    cluster,
    sourceKind,
    sourceLevel,
    specificity,
    grade: { bearing, diagnosticity, reasoning, grader, doubts: [...doubts] },
    marks: entry.marks.map(({ by, kind, at, revision }) => ({
      by: names.get(by) ?? '',
      kind,
      at,
      revision,
    })),
    revision: entry.revision,
    standing: entry.standing,
    conceded: entry.conceded,
  };
}
