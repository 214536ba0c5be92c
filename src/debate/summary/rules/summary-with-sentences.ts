import { otherSide } from '#debate/core/rules/side.ts';
import type { Bullet, CitedItem } from './bullets/types.ts';
import { SUMMARY } from './constants.ts';
import { mirrorFacts } from './mirror.ts';
import { type CheckedSentences, type SentenceRoom, sentenceLines } from './sentence-lines.ts';
import type { SummaryFacts, SummaryLine } from './summary-facts.ts';
import { bothFit, summaryLines } from './template-summary.ts';

type Size = SentenceRoom & { readonly room: number };

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
export function summaryWithSentences(
  facts: SummaryFacts,
  checked: CheckedSentences,
  maxChars: number,
): SummaryLine[] | undefined {
  const [otherFacts, otherSentences] = [mirrorFacts(facts), mirrorSentences(checked)];
  for (const size of SIZES) {
    const lines = told(facts, checked, size);
    if (!hasSentence(lines)) continue;
    if (bothFit(lines, told(otherFacts, otherSentences, size), maxChars)) return lines;
  }
  return undefined;
}

function told(facts: SummaryFacts, checked: CheckedSentences, size: Size): SummaryLine[] {
  return summaryLines(facts, {
    room: size.room,
    moved: (telling) => sentenceLines(telling, checked, size),
    signature: `Written by ${checked.model}, checked by code`,
  });
}

function hasSentence(lines: readonly SummaryLine[]): boolean {
  return lines.some(({ parts }) => parts.some(({ kind }) => kind === 'written'));
}

function mirrorSentences({ model, bullets, ground }: CheckedSentences): CheckedSentences {
  const turned = <T extends Bullet | CitedItem>(one: T): T => ({
    ...one,
    side: otherSide(one.side),
  });
  const items = new Map([...ground.items].map(([id, item]) => [id, turned(item)]));
  return { model, bullets: bullets.map(turned), ground: { ...ground, items } };
}
