import { excerpt } from '#debate/core/rules/cut.ts';
import type { Side } from '#debate/core/rules/side.ts';
import type { NumberedTally } from '#debate/tally/rules-1/tally-debate.ts';
import { type SummaryFacts, type SummaryPart, words } from './summary-facts.ts';
import { type Ranked, rankItems, sidesInOrder } from './summary-picks.ts';

/** Names an item, with an excerpt where it is first told and there is room. */
type Quote = (item: Ranked) => SummaryPart[];

/** The facts of a summary with what all of its lines share. */
export type Telling = {
  readonly facts: SummaryFacts;
  /** Items that may be named, the strongest first. */
  readonly ranked: readonly Ranked[];
  /** The sides in the order in which lines name them. */
  readonly order: readonly [Side, Side];
  readonly quote: Quote;
};

/** Starts a telling in which each excerpt has at most `room` code points. */
export function startTelling(facts: SummaryFacts, room: number): Telling {
  const ranked = rankItems(facts);
  const quoted = new Set<number>();
  const quote = ({ number, text }: Ranked): SummaryPart[] => {
    const short = quoted.has(number) ? '' : excerpt(text, room);
    quoted.add(number);
    if (short === '') return [{ kind: 'item', number }];
    return [{ kind: 'item', number }, words(' '), { kind: 'quote', number, text: short }];
  };
  return { facts, ranked, order: sidesInOrder(facts.tally.balance, ranked), quote };
}

type Shares = { readonly essay: number; readonly challengers: number };

/** Both whole numbers, the leading side first. */
export function sharesWords({ essay, challengers }: Shares): string {
  if (essay === challengers) return `${essay} : ${challengers}`;
  return essay > challengers
    ? `essay ${essay} : ${challengers} challengers`
    : `challengers ${challengers} : ${essay} essay`;
}

/** What the numbers were at the last summary, to follow `sharesWords`; empty before the first. */
export function beforeWords(now: Shares, before: Shares | undefined): string {
  if (before === undefined) return '';
  return before.essay === now.essay ? ', as before' : `, before ${sharesWords(before)}`;
}

/** "claim 2, its title". */
export function claimWords(
  { claims }: SummaryFacts,
  { number }: Pick<NumberedTally, 'number'>,
): string {
  const title = claims.find((claim) => claim.number === number)?.title ?? '';
  return title === '' ? `claim ${number}` : `claim ${number}, ${title}`;
}

/** The same words at the start of a sentence. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
