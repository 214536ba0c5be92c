import { createHash } from 'node:crypto';
import { excerpt } from '#debate/core/rules/cut.ts';
import { type Side, sides } from '#debate/core/rules/side.ts';
import { textForGrader } from '#debate/grading/rules/grader-text.ts';
import { verdictSentence, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { CitedItem } from './bullets/bullet.ts';
import type { BulletGround } from './bullets/check-bullets.ts';
import { WRITER } from './constants.ts';
import type { FrozenStanding } from './frozen-tally.ts';
import { changeWords } from './lines/moved-lines.ts';
import { type Movement, movements } from './movements.ts';
import { type Ranked, rankItems } from './strongest.ts';
import type { SummaryFacts } from './summary-facts.ts';

/** What a writing model is given: only facts about evidence, no votes and no names. */
export type WriterFacts = {
  /** The debate's verdict in the summary's own words. */
  readonly verdict: string;
  /** What changed since the summary before, a sentence each. */
  readonly changes: readonly string[];
  /** Claims that moved. */
  readonly claims: readonly {
    readonly number: number;
    readonly statement: string;
    /** Its verdict and numbers in words. */
    readonly verdict: string;
    /** What changed, in words; empty when nothing did. */
    readonly change: string;
    /** Up to six a side. */
    readonly items: readonly WriterItem[];
  }[];
};

type WriterItem = {
  readonly id: number;
  readonly side: Side;
  /** At most 240 characters of the item's text. */
  readonly excerpt: string;
  /** Strength, 0 to 5 dots. */
  readonly level: number;
};

/**
 * The facts for a writer: at most three claims that moved and have items, with equally many slots
 * for each side. The strongest item gets the first slot, new items come next. The order in which
 * items are listed follows from a hash of claim and item, so that no side systematically comes
 * first; swapping the sides of all items swaps sides and words and changes nothing else. The same
 * week gives the same facts.
 */
export function writerFacts(facts: SummaryFacts): WriterFacts {
  const told = movements(facts.tally, facts.previous)
    .map((movement) => ({ movement, items: itemsOf(movement, facts) }))
    .filter(({ items }) => items.length > 0)
    .slice(0, WRITER.claims);
  return {
    verdict: toldVerdict(facts.tally, 'debate'),
    changes: told.map(({ movement }) => `${nameOf(facts, movement)} ${changeWords(movement)}.`),
    claims: told.map(({ movement, items }) => claimFacts(facts, movement, items)),
  };
}

function toldVerdict(standing: FrozenStanding, of: 'claim' | 'debate'): string {
  return `${verdictWords(standing)}. ${verdictSentence(standing, of)}`;
}

function nameOf({ claims }: SummaryFacts, { claim }: Movement): string {
  const title = claims.find((one) => one.number === claim.number)?.title ?? '';
  return title === '' ? `Claim ${claim.number}` : `Claim ${claim.number}, ${title},`;
}

function claimFacts(
  facts: SummaryFacts,
  movement: Movement,
  items: readonly Ranked[],
): WriterFacts['claims'][number] {
  const { claim, before } = movement;
  const { number } = claim;
  const statement = facts.claims.find((one) => one.number === number)?.statement ?? '';
  return {
    number,
    statement: statement === '' ? `Claim ${number}` : statement,
    verdict: toldVerdict(claim, 'claim'),
    change: before === undefined ? '' : changeWords(movement),
    items: items.map(({ number: id, side, text, dots }) => ({
      id,
      side,
      excerpt: excerpt(textForGrader(text), WRITER.excerpt),
      level: dots,
    })),
  };
}

function itemsOf({ claim }: Movement, { items }: SummaryFacts): Ranked[] {
  const own = rankItems([claim], items).filter(({ points }) => points > 0);
  const slots = (side: Side) => {
    const [strongest, ...rest] = own.filter((item) => item.side === side);
    if (strongest === undefined) return [];
    const byNews = [...rest.filter((item) => item.isNew), ...rest.filter((item) => !item.isNew)];
    return [strongest, ...byNews].slice(0, WRITER.itemsPerSide);
  };
  const place = ({ number }: Ranked) =>
    createHash('sha256').update(`${claim.number}:${number}`).digest('hex');
  return sides.flatMap(slots).sort((a, b) => (place(a) < place(b) ? -1 : 1));
}

/** What the sentences about these facts are checked against; contains the items' full texts. */
export function bulletGround(written: WriterFacts, facts: SummaryFacts): BulletGround {
  const texts = new Map(facts.items.map((item) => [item.number, textForGrader(item.text)]));
  const items = written.claims.flatMap((claim) =>
    claim.items.map(({ id, side }): [number, CitedItem] => [
      id,
      { id, claim: claim.number, side, text: texts.get(id) ?? '' },
    ]),
  );
  const told = [written.verdict, ...written.changes];
  return {
    items: new Map(items),
    facts: (claim) => {
      const own = written.claims.find((one) => one.number === claim);
      return own === undefined ? told : [...told, own.statement, own.verdict, own.change];
    },
  };
}
