import { excerpt } from '#debate/core/rules/cut.ts';
import { reasonWords, verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import { claimsByVerdict } from './claims-by-verdict.ts';
import { SUMMARY } from './constants.ts';
import { gradedWords } from './graded-words.ts';
import { mirrorFacts } from './mirror.ts';
import { readersLength, type SummaryFacts, type SummaryLine, words } from './summary-facts.ts';
import { membersLine } from './summary-members.ts';
import { movedLines, type Naming } from './summary-moved.ts';
import { mostWorthArguing } from './summary-picks.ts';
import { standingLine } from './summary-standing.ts';
import { beforeWords, claimWords, sharesWords, startTelling, type Telling } from './telling.ts';

type Size = {
  /** Code points for each excerpt, and for what would settle a claim. */
  readonly room: number;
  /** Sentences on what moved, and how they name their claims. */
  readonly sentences: number;
  readonly naming: Naming;
  /** The last resort: the list of claims is left out. */
  readonly brief?: boolean;
};

const sized = (sentences: number, naming: Naming, rooms: readonly number[]): Size[] =>
  rooms.map((room) => ({ room, sentences, naming }));
/**
 * Sizes to try, the fullest first: titles of claims give way before a sentence does, and fewer
 * sentences beat excerpts that say nothing. One is told as long as there is any room for it.
 */
const SIZES: readonly Size[] = [
  ...sized(SUMMARY.sentences, 'full', [240, 200, 160, 130, 100, 80, 60]),
  ...sized(SUMMARY.sentences, 'bare', [80, 60, 45]),
  ...sized(2, 'full', [80, 60]),
  ...sized(2, 'bare', [80, 60, 45, 35]),
  ...sized(1, 'full', [80, 60, 45]),
  ...sized(1, 'bare', [60, 45, 30, 15]),
  ...sized(1, 'tight', [30, 15, 0]),
  ...sized(0, 'full', [80, 60, 45, 30, 15, 0]),
  { ...{ room: 0, sentences: 0, naming: 'full' }, brief: true },
];

/**
 * The weekly summary without a model: fixed sentences around the strongest items, excerpted.
 * At most `maxChars` characters: excerpts get shorter first, then sentences on what
 * moved are left out, the last first; the line that names the strongest item of each side stays.
 * Swapping the sides of all items swaps the sides in its words and changes nothing else.
 */
export function templateSummary(
  facts: SummaryFacts,
  maxChars: number = SUMMARY.maxChars,
): SummaryLine[] {
  const mirror = mirrorFacts(facts);
  const told = (of: SummaryFacts, { room, sentences, naming, brief }: Size) =>
    summaryLines(of, {
      ...{ room, brief },
      moved: (telling) => movedLines(telling, sentences, naming),
      signature: 'No model: strongest items quoted',
    });
  let lines: SummaryLine[] = [];
  for (const size of SIZES) {
    lines = told(facts, size);
    if (bothFit(lines, told(mirror, size), maxChars)) return lines;
  }
  return lines;
}

/** "essay" is shorter than "challengers": both must fit, or the mirror would be cut elsewhere. */
export function bothFit(
  lines: readonly SummaryLine[],
  mirror: readonly SummaryLine[],
  maxChars: number,
): boolean {
  return readersLength(lines) <= maxChars && readersLength(mirror) <= maxChars;
}

/** All lines of a summary around those on what moved. */
export function summaryLines(
  facts: SummaryFacts,
  of: {
    /** Code points for each excerpt, and for what would settle a claim. */
    readonly room: number;
    /** Whether the list of claims is left out. */
    readonly brief?: boolean | undefined;
    readonly moved: (telling: Telling) => readonly SummaryLine[];
    readonly signature: string;
  },
): SummaryLine[] {
  const telling = startTelling(facts, Math.min(of.room, SUMMARY.excerpt));
  // Told first, so that excerpts stand with the sentences; the standing line then says numbers.
  const moved = of.moved(telling);
  const lines: (SummaryLine | undefined)[] = [
    { kind: 'title', parts: [words(facts.title)] },
    membersLine(facts.votes),
    evidenceLine(facts),
    of.brief === true ? undefined : claimsLine(facts),
    standingLine(telling),
    ...moved,
    worthLine(facts, of.room),
    { kind: 'graded', parts: [words(`${of.signature}; ${gradedWords(facts.graded)}`)] },
  ];
  return lines.filter((line) => line !== undefined);
}

function evidenceLine({ tally, previous }: SummaryFacts): SummaryLine {
  const shares = `${sharesWords(tally)}${beforeWords(tally, previous)}`;
  const numbers = tally.enough > 0 ? ` (${shares})` : '';
  const { verdict } = tally;
  const verdictTold = verdictWords(verdict);
  const lead = verdictTold.startsWith('Evidence') ? '' : 'Evidence: ';
  const joint = verdict.firmness === 'too-little' ? ': ' : '; ';
  const text = `${lead}${verdictTold}${numbers}${joint}${reasonWords(verdict)}.`;
  return { kind: 'evidence', parts: [words(text)] };
}

function claimsLine({ tally }: SummaryFacts): SummaryLine | undefined {
  const groups = claimsByVerdict(tally.claims);
  if (groups.length === 0) return undefined;
  const told = groups.map(({ short, claims }) => `${claims.join(', ')} ${short}`);
  return { kind: 'claims', parts: [words(`By claim: ${told.join(' · ')}.`)] };
}

function worthLine(facts: SummaryFacts, room: number): SummaryLine | undefined {
  const claim = mostWorthArguing(facts.tally);
  if (claim === undefined) return undefined;
  const named = facts.claims.find((one) => one.number === claim.number);
  const settles = excerpt(named?.settles ?? '', room);
  const reason = reasonWords(claim.tally.verdict);
  const head = `Most worth arguing: ${claimWords(facts, claim)} (${reason}).`;
  const text = settles === '' ? head : `${head} Would settle it: ${settles}`;
  return { kind: 'worth', parts: [words(text)] };
}
