import { type Chance, createChance } from '../../src/sandbox/demo/chance.ts';
import type { Act } from './acts/act.ts';
import { erase } from './acts/erase.ts';
import { argue, edit, rebut, undo, withdraw } from './acts/items.ts';
import { mark, report } from './acts/on-others.ts';
import { vote } from './acts/vote.ts';
import type { Ledger } from './ledger.ts';
import type { Member } from './setting.ts';

/** What members do, by how often: of so many acts each. */
const WEIGHTS: readonly [Act, number][] = [
  [vote, 40],
  [argue, 12],
  [rebut, 8],
  [edit, 10],
  [withdraw, 4],
  [undo, 3],
  [mark, 16],
  [report, 4],
  [erase, 3],
];
const ALL = WEIGHTS.flatMap(([act, weight]) => Array.from({ length: weight }, () => act));
const PAUSE_MS = { least: 300, most: 1_500 };

/** Lets all members act, each one thing after the other, until `isOver`; then resolves. */
export async function liveAll(
  members: readonly Member[],
  ledger: Ledger,
  { seed, isOver }: { readonly seed: number; readonly isOver: () => boolean },
): Promise<void> {
  let marks = 0;
  const nextMark = () => {
    marks += 1;
    return marks;
  };
  const live = async (member: Member, chance: Chance) => {
    while (!isOver()) {
      const act = chance.one(ALL) ?? vote;
      await act({ member, chance, ledger, nextMark });
      await pause(chance.whole(PAUSE_MS.least, PAUSE_MS.most));
    }
  };
  await Promise.all(members.map((member, index) => live(member, createChance(seed + 1 + index))));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
