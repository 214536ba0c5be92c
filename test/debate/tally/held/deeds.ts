import fc from 'fast-check';
import { otherSide, type Side, sides } from '#debate/core/rules/side.ts';

/** Members by small numbers: six of old, two who came after the debate opened, a moderator. */
export const OLD = [1, 2, 3, 4, 5, 6];
export const NEW = [7, 8];
export const MODERATOR = 9;

/** Claims that the debates are about: two of the headline and the exception. */
export const CLAIMS = [1, 2, 8];

export type MarkWord = 'check' | 'dispute' | 'nowhere';

type On<Kind extends string> = { readonly kind: Kind; readonly item: number };

/** What somebody cites; 0 is nothing. `isRich` names a system and a test beside the numbers. */
type Words = { readonly paper: number; readonly isRich: boolean };

/** One thing that a member tries. `item` picks among all that is filed, whoever's it is. */
export type Deed =
  | ({
      readonly kind: 'file';
      readonly by: number;
      readonly claim: number;
      readonly side: Side;
    } & Words)
  | (On<'rebut'> & { readonly by: number } & Words)
  | (On<'mark'> & { readonly by: number; readonly mark: MarkWord })
  | (On<'lift'> & { readonly by: number })
  | (On<'edit'> & {
      /** Another version has another number in it, another wording says the same. */
      readonly version: number;
      readonly wording: number;
      /** Null keeps the source. */
      readonly paper: number | null;
    })
  | On<'withdraw'>
  | On<'refile'>
  | (On<'concede'> & { readonly conceded: boolean })
  | On<'hide'>
  | On<'restore'>
  | { readonly kind: 'vouch'; readonly whom: number };

/** Those that are about an item. */
export type OnItem = Extract<Deed, { readonly item: number }>;

const by = fc.constantFrom(...OLD, ...NEW, MODERATOR);
const item = fc.nat(40);
const paper = fc.nat(8);
const words = { paper, isRich: fc.boolean() };
const kind = <K extends Deed['kind']>(name: K) => fc.constant(name);
const claim = fc.constantFrom(1, 1, 1, ...CLAIMS);
const side = fc.constantFrom(...sides);
const version = fc.nat(1);

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: kind('file'), by, claim, side, ...words }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('rebut'), by, item, ...words }) },
  {
    weight: 16,
    arbitrary: fc.record({
      kind: kind('mark'),
      by,
      item,
      mark: fc.constantFrom<MarkWord>('check', 'check', 'dispute', 'dispute', 'nowhere'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('lift'), by, item }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('edit'),
      item,
      version,
      wording: version,
      paper: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, paper),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: kind('withdraw'), item }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('refile'), item }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('concede'), item, conceded: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('hide'), item }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('restore'), item }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('vouch'), whom: fc.constantFrom(...NEW) }) },
);

/** What nine people try, one after the other. */
export const deeds = fc.array(deed, { minLength: 40, maxLength: 60 });

/** So few that a thousand such debates can be held. */
export const fewDeeds = fc.array(deed, { minLength: 8, maxLength: 20 });

/** The same with every side swapped; what answers an item goes wherever the item went. */
export function swapSides(all: readonly Deed[]): Deed[] {
  return all.map((one) => (one.kind === 'file' ? { ...one, side: otherSide(one.side) } : one));
}

/** So many people who each file two papers of their own, the first checked from the other side. */
export function campaign(people: number, side: Side): Deed[] {
  const file = (by: number, at: number, of: Side): Deed => {
    return { kind: 'file', by, claim: 1, side: of, paper: 100 + 3 * at, isRich: true };
  };
  const filings = Array.from({ length: 2 * people }, (_, at) => file(10 + (at >> 1), at, side));
  const checks = [0, 2, 4].flatMap((at) =>
    [MODERATOR, 1].map((by): Deed => ({ kind: 'mark', by, item: at + 1, mark: 'check' })),
  );
  return [file(1, 2 * people, otherSide(side)), ...filings, ...checks];
}
