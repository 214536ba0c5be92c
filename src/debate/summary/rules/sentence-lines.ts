import { createHash } from 'node:crypto';
import { otherSide, type Side } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import type { BulletGround } from './bullets/check-bullets.ts';
import type { Bullet } from './bullets/types.ts';
import { type SummaryLine, type SummaryPart, words } from './summary-facts.ts';
import { movementWords, type Naming, newsWords, sidesOf } from './summary-moved.ts';
import { type Movement, movements } from './summary-picks.ts';
import { capital, type Telling } from './telling.ts';

/** What a model wrote: the sentences that passed, and what they were checked against. */
export type CheckedSentences = {
  /** The model's name, cleaned, in one line. */
  readonly model: string;
  readonly bullets: readonly Bullet[];
  readonly ground: BulletGround;
};

/** How much room the sentences on what moved may take. */
export type SentenceRoom = {
  /** Sentences in all. */
  readonly sentences: number;
  /** How claims, and with `tight` sides, are named. */
  readonly naming: Naming;
  /** Whether the shortest sentence of a side is taken, not the one on the strongest item. */
  readonly isShort: boolean;
  /** Whether one side alone has a sentence, and the other its strongest item. */
  readonly isOneSided?: boolean;
};

type Candidate = { readonly bullet: Bullet; readonly movement: Movement };

/**
 * Lines on the claims that moved, in a model's words: one line per claim, its sentences in the order
 * of the sides there. Each side that has items keeps a sentence; where the model left none for it,
 * its strongest item is quoted instead. Empty when there is no sentence to show.
 */
export function sentenceLines(
  telling: Telling,
  checked: CheckedSentences,
  size: SentenceRoom,
): SummaryLine[] {
  const all = candidatesOf(telling, checked, size.isShort);
  const [first] = all;
  const candidates = all.filter(
    ({ bullet }) => size.isOneSided !== true || bullet.side === first?.bullet.side,
  );
  const sides = sidesWithItems(checked);
  const missing = sides.filter((side) => !candidates.some(({ bullet }) => bullet.side === side));
  const room = size.sentences - missing.length;
  const chosen = choose(candidates, sides.length - missing.length, room);
  if (chosen.length === 0) return [];
  const byClaim = Map.groupBy(chosen, ({ movement }) => movement);
  const lines = [...byClaim].map(([movement, own]): SummaryLine => {
    const head = movementWords(telling.facts, movement, size.naming);
    return {
      kind: 'moved',
      parts: [words(head), ...own.flatMap(({ bullet }) => sentence(bullet, size.naming))],
    };
  });
  return [...lines, ...missing.flatMap((side) => quotedLine(telling, checked, side))];
}

function sidesWithItems({ ground }: CheckedSentences): Side[] {
  const found = new Set([...ground.items.values()].map(({ side }) => side));
  return (['supports', 'challenges'] as const).filter((side) => found.has(side));
}

/** Claims in order of what moved most; of each first the side that gained, then the other. */
function candidatesOf(telling: Telling, checked: CheckedSentences, isShort: boolean): Candidate[] {
  const { tally, previous } = telling.facts;
  return movements(tally, previous).flatMap((movement) => {
    const own = checked.bullets.filter(
      ({ ids }) => checked.ground.items.get(ids[0] ?? -1)?.claim === movement.claim.number,
    );
    return sidesOf(movement, telling).flatMap((side) => {
      const [best] = own
        .filter((bullet) => bullet.side === side)
        .sort((a, b) =>
          isShort ? a.text.length - b.text.length : rank(telling, a) - rank(telling, b),
        );
      return best === undefined ? [] : [{ bullet: best, movement }];
    });
  });
}

/** The place of its strongest item among all: 0 is the strongest. */
function rank({ ranked }: Telling, { ids }: Bullet): number {
  const at = ranked.findIndex(({ number }) => ids.includes(number));
  return at < 0 ? ranked.length : at;
}

/** The first ones, so that each of `sides` sides has one; none where there is no room for that. */
function choose(candidates: readonly Candidate[], sides: number, room: number): Candidate[] {
  if (room < Math.max(1, sides)) return [];
  const chosen = candidates.slice(0, room);
  const first = chosen[0]?.bullet.side;
  if (first === undefined || sides < 2) return chosen;
  if (chosen.some(({ bullet }) => bullet.side !== first)) return chosen;
  const other = candidates.find(({ bullet }) => bullet.side === otherSide(first));
  return other === undefined ? chosen : [...chosen.slice(0, room - 1), other];
}

const SHORT_SIDE: Readonly<Record<Side, string>> = { supports: 'For', challenges: 'Against' };

/** A sentence behind its side's name, with its items in brackets before the full stop. */
function sentence({ side, text, ids }: Bullet, naming: Naming): SummaryPart[] {
  const cited = ids.flatMap((number, at): SummaryPart[] => [
    words(at === 0 ? ' (' : ', '),
    { kind: 'item', number },
  ]);
  const [, plain = text, end = '.'] = /^(.*?)([.!?…]*)$/su.exec(text) ?? [];
  const key = sentenceKey({ text, ids });
  return [
    words(` ${naming === 'tight' ? SHORT_SIDE[side] : capital(SIDE_WORDS[side])}: `),
    { kind: 'written', key, text: plain, numbers: ids },
    ...cited,
    words(`)${end === '' ? '.' : end}`),
  ];
}

/** The same for the same words about the same items, in whatever summary they stand. */
function sentenceKey({ text, ids }: Pick<Bullet, 'text' | 'ids'>): string {
  const of = JSON.stringify([text, [...ids].sort((a, b) => a - b)]);
  return createHash('sha256').update(of).digest('hex').slice(0, 16);
}

function quotedLine(telling: Telling, { ground }: CheckedSentences, side: Side): SummaryLine[] {
  const strongest = telling.ranked.find(
    (item) => item.side === side && ground.items.has(item.number),
  );
  if (strongest === undefined) return [];
  const parts = [words(`${newsWords(strongest)} `), ...telling.quote(strongest), words('.')];
  return [{ kind: 'moved', parts }];
}
