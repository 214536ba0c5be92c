import fc from 'fast-check';
import { debateOf, type Made } from './made-facts.ts';

/** Debates of up to eight claims with items of every kind, rebuttals and checks among them. */
const author = fc.integer({ min: 1, max: 14 }).map((n) => `m${n}`);
const kind = fc.constantFrom(
  { sourceKind: 'doi', sourceLevel: 'primary' },
  { sourceKind: 'link', sourceLevel: 'web' },
  { sourceKind: 'none', sourceLevel: 'none' },
) as fc.Arbitrary<Pick<Made, 'sourceKind' | 'sourceLevel'>>;
const entry = fc.record({
  author,
  kind,
  specificity: fc.constantFrom<NonNullable<Made['specificity']>>(0, 2, 4),
  checkedBy: fc.array(author, { maxLength: 3 }),
});
const item = fc.record({
  entry,
  side: fc.constantFrom('supports', 'challenges'),
  rebuttals: fc.array(entry, { maxLength: 2 }),
}) as fc.Arbitrary<{ entry: Entry; side: Made['side']; rebuttals: Entry[] }>;

type Entry = {
  author: string;
  kind: Pick<Made, 'sourceKind' | 'sourceLevel'>;
  specificity: NonNullable<Made['specificity']>;
  checkedBy: string[];
};

/** A debate, and the number from which on its items are new; 1 where all of them are. */
export const anyDebate = fc
  .record({
    claims: fc.array(fc.array(item, { maxLength: 12 }), { minLength: 1, maxLength: 8 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    moderators: fc.array(author, { maxLength: 1 }),
  })
  .map(({ claims, share, moderators }) => {
    let last = 0;
    const made = ({ author, kind, specificity, checkedBy }: Entry) => {
      last += 1;
      return { number: last, author, ...kind, specificity, checkedBy };
    };
    const debate = debateOf(
      claims.map((items) =>
        items.map(({ entry, side, rebuttals }) => ({
          ...made(entry),
          side,
          rebuttals: rebuttals.map((one) => ({ ...made(one), side })),
        })),
      ),
      moderators,
    );
    return { debate, newFrom: 1 + Math.floor(share * last) };
  });
