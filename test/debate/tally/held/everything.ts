import type { Side } from '#debate/core/rules/side.ts';
import { type Deed, type MarkWord, MODERATOR } from './deeds.ts';

function file(by: number, side: Side, paper: number): Deed {
  return { kind: 'file', by, claim: 1, side, paper, isRich: true };
}

function rebut(by: number, item: number, paper: number): Deed {
  return { kind: 'rebut', by, item, paper, isRich: true };
}

function mark(by: number, item: number, word: MarkWord): Deed {
  return { kind: 'mark', by, item, mark: word };
}

function edit(item: number, version: number, paper: number | null = null): Deed {
  return { kind: 'edit', item, version, wording: 0, paper };
}

/** Refused: a fourth mark on one side, then whatever cannot be done twice or to one’s own. */
const FOURTH = mark(2, 4, 'dispute');
const OWN = mark(1, 0, 'check');
const BARE = mark(2, 6, 'check');
const TWICE_VOUCHED: Deed = { kind: 'vouch', whom: 7 };
export const REFUSED: readonly Deed[] = [FOURTH, OWN, BARE, TWICE_VOUCHED];

/** A short debate in which everything comes up that the tally depends on. */
export const everything: readonly Deed[] = [
  file(1, 'supports', 3),
  file(2, 'challenges', 6),
  file(3, 'supports', 9),
  file(4, 'supports', 5),
  file(5, 'supports', 8),
  file(7, 'challenges', 3),
  file(8, 'supports', 0),
  // Checked: one of the two is of the other side, and a moderator is another.
  mark(2, 0, 'check'),
  mark(MODERATOR, 0, 'check'),
  mark(2, 2, 'check'),
  mark(2, 3, 'check'),
  FOURTH,
  OWN,
  BARE,
  mark(3, 0, 'dispute'),
  mark(4, 0, 'dispute'),
  // The same source: checks stay behind, disputes go along; then back to the old words.
  edit(0, 1),
  mark(6, 0, 'dispute'),
  edit(0, 0),
  // Another source, and back with other words.
  edit(0, 0, 12),
  edit(0, 1, 3),
  mark(6, 1, 'nowhere'),
  mark(8, 1, 'nowhere'),
  rebut(2, 0, 15),
  rebut(7, 0, 15),
  mark(1, 7, 'dispute'),
  mark(MODERATOR, 7, 'check'),
  { kind: 'concede', item: 3, conceded: true },
  mark(2, 4, 'check'),
  { kind: 'concede', item: 3, conceded: false },
  { kind: 'hide', item: 4 },
  { kind: 'restore', item: 4 },
  { kind: 'withdraw', item: 0 },
  { kind: 'refile', item: 0 },
  { kind: 'vouch', whom: 7 },
  TWICE_VOUCHED,
  { kind: 'lift', item: 1, by: 6 },
];
