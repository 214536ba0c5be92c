import { type Kept, keptOfAMember, type Pseudonym } from './kept-of-a-member.ts';

/** A column whose pseudonym says which member a row belongs to. */
export type OwnColumn = {
  readonly table: string;
  readonly column: string;
  readonly pseudonym: Pseudonym;
  readonly erasure: Kept['erasure'];
};

/** All such columns of all tables. */
export function ownColumns(): OwnColumn[] {
  return Object.entries<Kept>(keptOfAMember).flatMap(
    ([table, { keys, mentions = {}, erasure }]) => [
      ...columnsOf(table, keys, erasure),
      ...columnsOf(table, mentions, 'unnamed'),
    ],
  );
}

function columnsOf(
  table: string,
  columns: Readonly<Record<string, Pseudonym>>,
  erasure: Kept['erasure'],
): OwnColumn[] {
  return Object.entries(columns).map(([column, pseudonym]) => ({
    table,
    column,
    pseudonym,
    erasure,
  }));
}
