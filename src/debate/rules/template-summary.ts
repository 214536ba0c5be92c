import { claimsByVerdict } from './claims-by-verdict.ts';
import { RULES_NOTICE, SUMMARY } from './constants.ts';
import { excerpt } from './excerpt.ts';
import {
  plainSummary,
  type SummaryClaim,
  type SummaryFacts,
  type SummaryLine,
  type SummaryPart,
  words,
} from './summary-facts.ts';
import { membersLine } from './summary-members.ts';
import {
  type Movement,
  mostWorthArguing,
  movements,
  type Ranked,
  rankItems,
  sidesInOrder,
} from './summary-picks.ts';
import type { NumberedTally } from './tally-debate.ts';
import { otherSide, type Side } from './types.ts';
import { reasonWords, SIDE_WORDS, verdictWords } from './verdict-words.ts';

/** How a summary is made to fit. */
export type Fit = {
  /** At most so many characters, as `measure` counts them. */
  readonly maxChars: number;
  /** Characters of the lines as they will be sent: escaped, with links. */
  readonly measure: (lines: readonly SummaryLine[]) => number;
};

/** Sizes to try, the fullest first: fewer sentences beat excerpts that say nothing. */
const SIZES: readonly Size[] = [
  ...[240, 200, 160, 130, 100, 80, 60, 45].map((room) => ({ room, sentences: SUMMARY.sentences })),
  ...[80, 60, 45].map((room) => ({ room, sentences: 2 })),
  ...[80, 60, 45, 30].map((room) => ({ room, sentences: 1 })),
  ...[80, 60, 45, 30, 15, 0].map((room) => ({ room, sentences: 0 })),
];

/**
 * The weekly summary without a model: fixed sentences around the strongest items, excerpted.
 * At most 1,000 characters: excerpts get shorter first, then sentences on what moved are left
 * out, the last first; the line with the strongest item of each side always stays.
 */
export function templateSummary(
  facts: SummaryFacts,
  fit: Fit = { maxChars: SUMMARY.maxChars, measure: (lines) => plainSummary(lines).length },
): SummaryLine[] {
  let lines: SummaryLine[] = [];
  for (const size of SIZES) {
    lines = summaryLines(facts, size);
    if (fit.measure(lines) <= fit.maxChars) return lines;
  }
  return lines;
}

/** Code points for each excerpt and for what would settle a claim; sentences on what moved. */
type Size = { readonly room: number; readonly sentences: number };

/** Quotes an item where it is first named; afterwards its number is enough. */
type Quoter = (item: Ranked) => SummaryPart[];

function summaryLines(facts: SummaryFacts, size: Size): SummaryLine[] {
  const ranked = rankItems(facts);
  const order = sidesInOrder(facts.tally.balance, ranked);
  const quoted = quoter(size.room);
  const moved = movedLines(facts, ranked, order, size, quoted);
  const lines: (SummaryLine | undefined)[] = [
    { kind: 'title', parts: [words(facts.title)] },
    membersLine(facts.votes),
    evidenceLine(facts),
    claimsLine(facts),
    standingLine(facts, ranked, order, quoted),
    ...moved,
    worthLine(facts, size.room),
    { kind: 'graded', parts: [words(`No model: strongest items quoted; ${RULES_NOTICE}`)] },
  ];
  return lines.filter((line) => line !== undefined);
}

function quoter(room: number): Quoter {
  const seen = new Set<number>();
  return ({ number, text }) => {
    const short = seen.has(number) ? '' : excerpt(text, room);
    seen.add(number);
    if (short === '') return [{ kind: 'item', number }];
    return [{ kind: 'item', number }, words(' '), { kind: 'quote', number, text: short }];
  };
}

function evidenceLine({ tally, previous }: SummaryFacts): SummaryLine {
  const parts = [`Evidence: ${verdictWords(tally.verdict)}`];
  if (tally.enough > 0) parts.push(` (${shares(tally)}${beforeShares(tally, previous)})`);
  parts.push(`: ${reasonWords(tally.verdict)}.`);
  return { kind: 'evidence', parts: [words(parts.join(''))] };
}

type Shares = { readonly essay: number; readonly challengers: number };

/** Both numbers, the leading side first. */
function shares({ essay, challengers }: Shares): string {
  if (essay === challengers) return `${essay} : ${challengers}`;
  return essay > challengers
    ? `essay ${essay} : ${challengers} challengers`
    : `challengers ${challengers} : ${essay} essay`;
}

function beforeShares(now: Shares, before: Shares | undefined): string {
  if (before === undefined) return '';
  return before.essay === now.essay ? ', as before' : `, before ${shares(before)}`;
}

function claimsLine({ tally }: SummaryFacts): SummaryLine | undefined {
  const groups = claimsByVerdict(tally.claims);
  if (groups.length === 0) return undefined;
  const told = groups.map(({ short, claims }) => `${claims.join(', ')} ${short}`);
  return { kind: 'claims', parts: [words(`By claim: ${told.join(' · ')}.`)] };
}

/** How many items stand on each side, and the strongest of each. */
function standingLine(
  { tally, items }: SummaryFacts,
  ranked: readonly Ranked[],
  order: readonly Side[],
  quoted: Quoter,
): SummaryLine | undefined {
  const placed = new Set(
    tally.claims.flatMap((claim) =>
      claim.tally.items.flatMap((one) => (one.hasPlace ? one.number : [])),
    ),
  );
  const parts = order.flatMap((side) => {
    const strongest = ranked.find((item) => item.side === side);
    const standing = items.filter((item) => item.side === side && placed.has(item.number)).length;
    const count = words(`${standing} ${SIDE_WORDS[side]}`);
    if (strongest === undefined) return [[count]];
    return [
      [count, words(', strongest '), ...quoted(strongest), words(` ${dots(strongest.dots)}`)],
    ];
  });
  if (items.length === 0) return undefined;
  const joined = parts.flatMap((part, index) => (index === 0 ? part : [words(' · '), ...part]));
  return { kind: 'standing', parts: [words('Standing: '), ...joined] };
}

function dots(count: number): string {
  return '●'.repeat(count) + '○'.repeat(5 - count);
}

/** At most three sentences on what moved, each with the strongest item of each side at most. */
function movedLines(
  { tally, previous, claims }: SummaryFacts,
  ranked: readonly Ranked[],
  order: readonly Side[],
  { sentences }: Size,
  quoted: Quoter,
): SummaryLine[] {
  return movements(tally, previous)
    .slice(0, sentences)
    .map((movement) => movedLine(movement, titleOf(claims, movement.claim), ranked, order, quoted));
}

function movedLine(
  { claim, before, shift }: Movement,
  title: string,
  ranked: readonly Ranked[],
  order: readonly Side[],
  quoted: Quoter,
): SummaryLine {
  const own = ranked.filter((item) => item.claim === claim.number);
  const toward: Side | undefined = shift === 0 ? undefined : shift > 0 ? 'supports' : 'challenges';
  const sides = toward === undefined ? order : [toward, otherSide(toward)];
  const named = sides.flatMap((side) => {
    const best = own.find((item) => item.side === side && item.isNew && side === toward);
    const item = best ?? own.find((one) => one.side === side);
    return item ? [item] : [];
  });
  const change = shares(claim.tally) + beforeShares(claim.tally, before?.tally);
  const head = words(`${capital(title)}: ${verdictWords(claim.tally.verdict)} (${change})`);
  const tail = named.flatMap((item, index) => [
    words(index === 0 ? '. ' : '; '),
    words(`${SIDE_WORDS[item.side]} `),
    ...quoted(item),
  ]);
  return { kind: 'moved', parts: [head, ...tail, words('.')] };
}

function worthLine({ tally, claims }: SummaryFacts, room: number): SummaryLine | undefined {
  const claim = mostWorthArguing(tally);
  if (claim === undefined) return undefined;
  const settles = excerpt(claims.find((one) => one.number === claim.number)?.settles ?? '', room);
  const reason = reasonWords(claim.tally.verdict);
  const head = `Most worth arguing: ${titleOf(claims, claim)} (${reason}).`;
  return {
    kind: 'worth',
    parts: [words(settles === '' ? head : `${head} Would settle it: ${settles}`)],
  };
}

function titleOf(
  claims: readonly SummaryClaim[],
  { number }: Pick<NumberedTally, 'number'>,
): string {
  const title = claims.find((claim) => claim.number === number)?.title ?? '';
  return title === '' ? `claim ${number}` : `claim ${number}, ${title}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
