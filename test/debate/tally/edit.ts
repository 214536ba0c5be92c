import { otherSide } from '#debate/core/rules/side.ts';
import type { Claim, Item, Rebuttal, TallyInput } from '#debate/tally/rules/types.ts';

/** An item somewhere in a debate. */
export type Spot = { readonly claim: Claim; readonly item: Item };

/** The item that a roll falls on; none in a debate without items. */
export function spotIn({ claims }: TallyInput, roll: number): Spot | undefined {
  const spots = claims.flatMap((claim) => claim.items.map((item) => ({ claim, item })));
  return spots[roll % spots.length];
}

/** The number of an item filed after everything in a debate, marks included. */
export function nextNumber({ claims }: TallyInput): number {
  const entries = claims.flatMap((claim) => claim.items).flatMap(entriesOf);
  const numbers = entries.flatMap(({ number, marks }) => [number, ...marks.map(({ at }) => at)]);
  return Math.max(0, ...numbers) + 1;
}

/** An item and its rebuttals. */
export function entriesOf(item: Item): Rebuttal[] {
  return [item, ...item.rebuttals];
}

/** A debate with each item, as one of these, in its place; those of none gone. */
function withItems(debate: TallyInput, change: (item: Item) => readonly Item[]): TallyInput {
  const claims = debate.claims.map((claim) => ({ ...claim, items: claim.items.flatMap(change) }));
  return { ...debate, claims };
}

/** A debate with one more item beside another. */
export function withItemBeside(debate: TallyInput, beside: Item, added: Item): TallyInput {
  return withItems(debate, (item) => (item === beside ? [item, added] : [item]));
}

/** A debate with other values of one item. */
export function withChanged(debate: TallyInput, changed: Item, rest: Partial<Item>): TallyInput {
  return withItems(debate, (item) => [item === changed ? { ...item, ...rest } : item]);
}

/** A debate without the items, rebuttals and marks of an account. */
export function withoutAccount(debate: TallyInput, account: string): TallyInput {
  const others = <T extends Rebuttal>(entry: T): T => ({
    ...entry,
    marks: entry.marks.filter((mark) => mark.by !== account),
  });
  return withItems(debate, (item) => {
    if (item.author === account) return [];
    const rebuttals = item.rebuttals.filter((one) => one.author !== account).map(others);
    return [{ ...others(item), rebuttals }];
  });
}

/** A debate with the sides of all items swapped. */
export function swapped(debate: TallyInput): TallyInput {
  return withItems(debate, (item) => [{ ...item, side: otherSide(item.side) }]);
}

/** A debate with other names for everybody. */
export function renamed(debate: TallyInput, name: (member: string) => string): TallyInput {
  const entry = <T extends Rebuttal>(one: T): T => ({
    ...one,
    author: name(one.author),
    marks: one.marks.map((mark) => ({ ...mark, by: name(mark.by) })),
  });
  const items = withItems(debate, (item) => [
    { ...entry(item), rebuttals: item.rebuttals.map(entry) },
  ]);
  return { ...items, moderators: debate.moderators.map(name), young: debate.young.map(name) };
}

/** A debate with every list the other way round. */
export function reversed(debate: TallyInput): TallyInput {
  const entry = <T extends Rebuttal>(one: T): T => ({ ...one, marks: one.marks.toReversed() });
  const claims = debate.claims.toReversed().map((claim) => ({
    ...claim,
    items: claim.items.toReversed().map((item) => ({
      ...entry(item),
      rebuttals: item.rebuttals.toReversed().map(entry),
    })),
  }));
  const { moderators, young } = debate;
  return { ...debate, claims, moderators: moderators.toReversed(), young: young.toReversed() };
}
