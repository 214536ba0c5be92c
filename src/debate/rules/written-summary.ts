import type { Bullet, CitedItem } from './bullets/types.ts';
import { SUMMARY } from './constants.ts';
import { mirrorFacts } from './mirror.ts';
import type { SummaryFacts, SummaryLine } from './summary-facts.ts';
import { type Writing, type WrittenSize, writtenLines } from './summary-written.ts';
import { bothFit, type Fit, summaryLines } from './template-summary.ts';
import { otherSide } from './types.ts';

type Size = WrittenSize & { readonly room: number };

const three = { sentences: SUMMARY.sentences, isShort: false };
const two = { sentences: 2, isShort: false };
/** Sizes to try, the fullest first: excerpts give way before sentences, titles before them too. */
const SIZES: readonly Size[] = [
  ...[160, 80, 0].map((room) => ({ ...three, room, isBare: false })),
  ...[80, 45, 0].map((room) => ({ ...three, room, isBare: true })),
  ...[80, 0].map((room) => ({ ...two, room, isBare: false })),
  ...[45, 0].map((room) => ({ ...two, room, isBare: true })),
  { ...three, room: 0, isBare: true, isShort: true },
  { ...two, room: 0, isBare: true, isShort: true },
  ...[130, 80, 45, 0].map((room) => ({ ...two, room, isBare: true, isOneSided: true })),
  { ...two, room: 0, isBare: true, isShort: true, isOneSided: true },
];

/**
 * The summary with a model's sentences on what moved, in as many characters as `fit` says; all its
 * other lines are code's. Each side that has items has a sentence, or its strongest item quoted.
 * Undefined where no sentence passed, or none fits: then the template speaks for the whole.
 * Swapping the sides of all items and sentences swaps the sides and changes nothing else.
 */
export function writtenSummary(
  facts: SummaryFacts,
  writing: Writing,
  fit: Fit,
): SummaryLine[] | undefined {
  const [otherFacts, otherWriting] = [mirrorFacts(facts), mirrorWriting(writing)];
  for (const size of SIZES) {
    const lines = told(facts, writing, size);
    if (!hasSentence(lines)) continue;
    if (bothFit(lines, told(otherFacts, otherWriting, size), fit)) return lines;
  }
  return undefined;
}

function told(facts: SummaryFacts, writing: Writing, size: Size): SummaryLine[] {
  return summaryLines(facts, {
    room: size.room,
    moved: (telling) => writtenLines(telling, writing, size),
    signature: `Written by ${writing.model}, checked by code`,
  });
}

function hasSentence(lines: readonly SummaryLine[]): boolean {
  return lines.some(({ parts }) => parts.some(({ kind }) => kind === 'written'));
}

function mirrorWriting({ model, bullets, ground }: Writing): Writing {
  const turned = <T extends Bullet | CitedItem>(one: T): T => ({
    ...one,
    side: otherSide(one.side),
  });
  const items = new Map([...ground.items].map(([id, item]) => [id, turned(item)]));
  return { model, bullets: bullets.map(turned), ground: { ...ground, items } };
}
