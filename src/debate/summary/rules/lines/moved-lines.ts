import { count } from '#debate/core/rules/count.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import { tooLittleWords } from '#debate/tally/rules/too-little-words.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { verdictNow, verdictThen, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { Bullet } from '../bullets/bullet.ts';
import { type Causes, causesOf } from '../causes.ts';
import { comparable } from '../frozen-tally.ts';
import { type Movement, movements } from '../movements.ts';
import { sentenceKey } from '../sentence-key.ts';
import type { SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, type SummaryPart, strong, words } from '../summary-lines.ts';
import { claimTitle } from './claim-title.ts';

export type MovedSize = {
  /** Sentences of code; a model's may follow each. */
  readonly sentences: number;
  readonly titled: boolean;
  readonly written: WrittenSize;
};

/** Which of a model's sentences is shown: the one on the side that gained, or the shortest. */
export type WrittenSize = 'best' | 'shortest' | 'none';

const LABEL = strong('What moved:');

/**
 * What moved: at most two claims with their numbers then and now and the items that caused most of
 * it, or a line saying that nothing moved. Empty across a change of rules, which has its own line.
 */
export function movedLines(
  facts: SummaryFacts,
  causes: (movement: Movement) => Causes,
  size: MovedSize,
): SummaryLine[] {
  const { tally, previous } = facts;
  if (previous !== undefined && comparable(previous, tally) === undefined) return [];
  const moved = movements(tally, previous).slice(0, size.sentences);
  if (moved.length === 0) return stillLine(facts);
  return moved.map((movement, at) => ({
    kind: 'moved',
    parts: [
      ...(at === 0 ? [LABEL, words(' ')] : []),
      claimTitle(facts, movement.claim.number, size.titled),
      words(` ${changeWords(movement)}`),
      ...causeParts(causes(movement)),
      words('.'),
      ...writtenParts(facts, movement, size.written),
    ],
  }));
}

/** Finds the causes of each movement only once, however often the summary is laid out. */
export function causesOnce(facts: SummaryFacts): (movement: Movement) => Causes {
  const found = new Map<number, Causes>();
  return (movement) => {
    const { number } = movement.claim;
    const causes = found.get(number) ?? causesOf(movement, facts);
    found.set(number, causes);
    return causes;
  };
}

/** What happened to a claim, worded to follow its title: "went from 51 : 49 to 41 : 59". */
export function changeWords({ claim, before, shift, wordChanged }: Movement): string {
  const now = numberWords(claim);
  if (before === undefined) return `starts at ${now} (${lowered(verdictWords(claim))})`;
  const then = before.word === 'too-little' ? '' : ` at ${numberWords(before)}`;
  if (!wordChanged) return `went from ${numberWords(before)} to ${now}`;
  const head = `${verdictThen(before)}${shift === 0 && claim.word !== 'too-little' ? '' : then}`;
  if (claim.word === 'too-little')
    return `${head} and ${verdictNow(claim)}: ${tooLittleWords(claim)}`;
  return `${head} and ${verdictNow(claim)} at ${now}`;
}

function causeParts({ numbers, areMost }: Causes): SummaryPart[] {
  return numbers.flatMap((number, at): SummaryPart[] => [
    words(at === 0 ? `, ${areMost ? 'mostly' : 'in part'} due to ` : ' and '),
    { kind: 'item', number },
  ]);
}

function stillLine({ votesMoved, items, tally, previous }: SummaryFacts): SummaryLine[] {
  const filed = items.filter((item) => item.isNew).length;
  // In a first week without numbers the verdict has already said everything.
  if (previous === undefined && tally.sources === 0) return [];
  const told =
    filed > 0
      ? `${count(filed, 'new item was', 'new items were')} filed.`
      : votesMoved > 0
        ? 'No evidence was filed this week.'
        : 'Nobody filed evidence or voted this week.';
  // Claims with too little evidence have no number of their own to show, yet affect the debate's.
  const hasMoved = tally.word !== 'too-little' && tally.essay !== (previous?.essay ?? 50);
  const what = hasMoved ? 'no claim’s own number' : filed > 0 ? 'no number' : 'nothing';
  return [{ kind: 'moved', parts: [LABEL, words(` ${what}. ${told}`)] }];
}

/** One of the model's sentences on the claim; of equally long ones the first. */
function writtenParts(
  { writing }: SummaryFacts,
  { claim, shift }: Movement,
  size: WrittenSize,
): SummaryPart[] {
  const own = writing?.bullets.filter((bullet) => bullet.claim === claim.number) ?? [];
  if (size === 'none') return [];
  const gaining: Side | undefined = shift === 0 ? undefined : shift > 0 ? 'supports' : 'challenges';
  const [shortest] = own.toSorted((a, b) => a.text.length - b.text.length);
  const best = own.find(({ side }) => side === gaining) ?? own[0];
  const bullet = size === 'best' ? best : shortest;
  return bullet === undefined ? [] : sentenceParts(bullet);
}

/** A sentence behind its side's name, with its items in brackets before the full stop. */
function sentenceParts({ side, text, ids }: Bullet): SummaryPart[] {
  const cited = ids.flatMap((number, at): SummaryPart[] => [
    words(at === 0 ? ' (' : ', '),
    { kind: 'item', number },
  ]);
  const [, plain = text, end = '.'] = /^(.*?)([.!?…]*)$/su.exec(text) ?? [];
  const name = SIDE_WORDS[side];
  return [
    words(` ${name.charAt(0).toUpperCase()}${name.slice(1)}: `),
    { kind: 'written', key: sentenceKey({ text, ids }), text: plain, numbers: ids },
    ...cited,
    words(`)${end === '' ? '.' : end}`),
  ];
}
