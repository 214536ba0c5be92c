import { otherSide } from '#debate/core/rules/side.ts';
import type { Bullet, CitedItem } from './bullets/types.ts';
import { SUMMARY } from './constants.ts';
import { mirrorFacts } from './mirror.ts';
import type { SummaryFacts, SummaryLine } from './summary-facts.ts';
import { type Writing, type WrittenSize, writtenLines } from './summary-written.ts';
import { bothFit, summaryLines } from './template-summary.ts';

type Size = WrittenSize & { readonly room: number };

const three = { sentences: SUMMARY.sentences, isShort: false };
const two = { sentences: 2, isShort: false };
const oneSided = { ...two, naming: 'bare' as const, isOneSided: true };
/** Sizes to try, the fullest first: excerpts and names of claims give way before a side does. */
const SIZES: readonly Size[] = [
  ...[160, 80, 0].map((room) => ({ ...three, room, naming: 'full' as const })),
  ...[80, 0].map((room) => ({ ...three, room, naming: 'bare' as const })),
  ...[80, 0].map((room) => ({ ...two, room, naming: 'full' as const })),
  ...[45, 0].map((room) => ({ ...two, room, naming: 'bare' as const })),
  { ...two, room: 0, naming: 'tight' },
  { ...two, room: 0, naming: 'tight', isShort: true },
  ...[130, 80, 45, 0].map((room) => ({ ...oneSided, room })),
  { ...oneSided, room: 0, isShort: true },
];

/**
 * The summary with a model's sentences on what moved, in at most `maxChars` characters; all its
 * other lines are code's. Each side that has items has a sentence, or its strongest item quoted.
 * Undefined where no sentence passed, or none fits: then the template speaks for the whole.
 * Swapping the sides of all items and sentences swaps the sides and changes nothing else.
 */
export function writtenSummary(
  facts: SummaryFacts,
  writing: Writing,
  maxChars: number,
): SummaryLine[] | undefined {
  const [otherFacts, otherWriting] = [mirrorFacts(facts), mirrorWriting(writing)];
  for (const size of SIZES) {
    const lines = told(facts, writing, size);
    if (!hasSentence(lines)) continue;
    if (bothFit(lines, told(otherFacts, otherWriting, size), maxChars)) return lines;
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
