import type { WithVotes } from '#debate/ballot/vote-port.ts';
import { mayModerate } from '#debate/core/access.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithClock } from '#debate/core/ports.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { HiddenEvidenceError, NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { WithEvidence } from '#debate/evidence/evidence-port.ts';
import type { SourceOffer, WithOffers } from '#debate/evidence/offer-port.ts';
import { undoableUntil } from '#debate/evidence/withdraw-evidence.ts';
import { outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import { type SpecificityPart, specificityOf } from '#debate/grading/rules/specificity.ts';
import type { WithCredits } from '#debate/marks/credit-port.ts';
import type { GivenMark, ShownMark } from '#debate/marks/mark.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-counts.ts';
import type { WithMarks } from '#debate/marks/mark-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import type { WithSameSources } from '#debate/same-source/same-source-port.ts';
import { type OwnSentence, sentencesAbout } from '#debate/summary/dispute-sentence.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import type { JudgingPorts } from '#debate/tally/read-judged.ts';
import { type MissingTurn, missingTurn } from '#debate/tally/rules/missing-turn.ts';
import { type Judged, type Position, readPositions } from './position.ts';
import { type Raise, whatWouldRaise } from './rules/raise.ts';

export type { RebuttalView } from './position.ts';

/** One item, how the tally judges it, and what this person may do with it. */
export type EvidenceView = Position & {
  readonly item: Evidence;
  readonly claim: Claim;
  readonly mine: boolean;
  /** Until when its author can undo its withdrawal; null if that is not possible. */
  readonly undoableUntil: Date | null;
  /** Which of system, test, number and comparison the text does not name yet. */
  readonly missing: readonly SpecificityPart[];
  /** The next change that would add a dot. */
  readonly raise: Raise | undefined;
  readonly marks: MarkCounts;
  /** This person's own marks on it. */
  readonly given: readonly GivenMark[];
  /** Whether this person has a vote on its claim. */
  readonly voted: boolean;
  /** Checks and disputes of its source that count, newest first. */
  readonly proofs: readonly ShownMark[];
  /** The one mark it still needs to count as checked or as disputed. */
  readonly turn: MissingTurn | undefined;
  /** Sources that others offer for it; only for its author. */
  readonly offers: readonly SourceOffer[];
  /** What a model wrote about it in summaries; only for its author. */
  readonly sentences: readonly OwnSentence[];
  readonly credits: { readonly total: number; readonly whys: readonly (string | null)[] };
  /**
   * The item whose cluster it was moved to for having the same source; null if it was not moved.
   */
  readonly movedTo: number | null;
  /** Whether this person may separate the two again. */
  readonly mayPart: boolean;
  /** Whether members added words to it and this person may remove them. */
  readonly mayRemoveWords: boolean;
  /** A model is about to grade it; only for its author. */
  readonly awaitsModel: boolean;
};

/** Everything that one item's page is built from. */
export type ItemReading = JudgingPorts &
  WithEvidence &
  WithMarks &
  WithClock &
  WithVotes &
  WithCredits &
  WithOffers &
  WithSentences &
  WithSameSources &
  WithGradings &
  WithModelTerms &
  WithPseudonyms;

/**
 * Reads one item. A hidden item is shown only to its author, unless it has been erased. Throws
 * NoSuchEvidenceError, HiddenEvidenceError.
 */
export async function readEvidence(
  ports: ItemReading,
  debate: Debate,
  caller: Caller,
  number: number,
): Promise<EvidenceView> {
  const { store, pseudonyms } = ports;
  const item = await store.evidence.find(debate.id, number);
  if (item === null) throw new NoSuchEvidenceError(number);
  const key = pseudonyms.author(caller.userId);
  const mine = item.authorKey === key;
  if (item.hiddenAt !== null && item.erasedAt === null && !mine) {
    throw new HiddenEvidenceError(number);
  }
  const [positions, counts, given, votes, proofs, credits, offers, sentences, move, awaited] =
    await Promise.all([
      readPositions(ports, debate, [item]),
      store.marks.counts(debate.id, [number]),
      store.marks.of(debate.id, number, key),
      mine ? [] : store.votes.of(debate.id, pseudonyms.voter(caller.userId)),
      store.marks.shown(debate.id, number),
      store.credits.of(debate.id, number),
      mine ? store.offers.open(debate.id, [number]) : [],
      mine ? sentencesAbout({ store }, debate.id, number) : [],
      store.sameSources.moveOf(debate.id, number),
      mine ? outstandingGrades(ports, debate.id, number) : 0,
    ]);
  const marks = counts.get(number) ?? NO_MARK_COUNTS;
  const position = positions.get(number);
  if (position === undefined) throw new Error(`item ${number} has no position`);
  return {
    ...hintFor(item, position.judged),
    ...position,
    item,
    claim: findClaim(debate, item.claim),
    mine,
    undoableUntil:
      mine && debate.state !== 'closed' ? undoableUntil(item, ports.clock.now()) : null,
    marks,
    given,
    voted: votes.some(({ claim }) => claim === item.claim),
    proofs,
    turn: missingTurn(position.judged.marks),
    offers,
    sentences,
    credits,
    movedTo: move?.of ?? null,
    mayPart: move !== null && !mine && mayModerate(caller, debate),
    mayRemoveWords:
      !mine && mayModerate(caller, debate) && hasAddedWords(item, proofs, credits.total),
    awaitsModel: awaited > 0,
  };
}

function hasAddedWords(item: Evidence, proofs: readonly ShownMark[], credits: number): boolean {
  const isQuoted = proofs.some(({ quote, isRemoved }) => quote !== null || isRemoved);
  return isQuoted || credits > 0 || item.answer !== null || item.isAnswerRemoved;
}

/** The item that this one most likely duplicates: another of its cluster, or one it resembles. */
export function likelyDuplicate({
  item,
  sameSource,
}: Pick<EvidenceView, 'item' | 'sameSource'>): number | null {
  return sameSource.find((number) => number !== item.number) ?? item.similarTo;
}

/** What its text does not name yet, and the next change that would add a dot. */
export function hintFor(
  item: Evidence,
  { check, marks }: Pick<Judged, 'check' | 'marks'>,
): Pick<EvidenceView, 'missing' | 'raise'> {
  const { missing, raising } = specificityOf(item.text);
  return { missing, raise: whatWouldRaise({ ...item, check, marks }, raising) };
}
