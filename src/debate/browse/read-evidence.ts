import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { WithPseudonyms } from '#debate/core/pseudonyms.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { HiddenEvidenceError, NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { SourceOffer, WithOffers } from '#debate/evidence/offer-port.ts';
import { outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import type { WithGradings } from '#debate/grading/grading-port.ts';
import { type SpecificityPart, specificityOf } from '#debate/grading/rules/specificity.ts';
import type { Checks } from '#debate/grading/rules/types.ts';
import type { Mark } from '#debate/marks/mark.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/rating-port.ts';
import type { WithModelTerms } from '#debate/model/model-port.ts';
import { type OwnSentence, sentencesAbout } from '#debate/summary/dispute-sentence.ts';
import type { WithSentences } from '#debate/summary/sentence-port.ts';
import { type Raise, whatWouldRaise } from '#debate/tally/rules-1/raise.ts';
import { type Strength, strength } from '#debate/tally/rules-1/strength.ts';
import { readLiveClaim, type WithTallied } from '#debate/tally/tally-evidence.ts';
import { type Position, positionOf } from './position.ts';

export type { RebuttalView } from './position.ts';

/** One item with what the tally makes of it and what this person may do to it. */
export type EvidenceView = Position & {
  readonly item: Evidence;
  readonly claim: Claim;
  readonly mine: boolean;
  readonly strength: Strength;
  /** What the text does not name yet, of system, test, number and comparison. */
  readonly missing: readonly SpecificityPart[];
  /** The next thing that would add a dot. */
  readonly raise: Raise | undefined;
  readonly marks: MarkCounts;
  /** This person's own marks on it. */
  readonly given: readonly Mark[];
  /** What disputing members quote from the source. */
  readonly disputes: readonly string[];
  /** Sources that others offer for it; only for its author. */
  readonly offers: readonly SourceOffer[];
  /** What a model wrote of it in summaries; only for its author. */
  readonly sentences: readonly OwnSentence[];
  readonly credits: { readonly total: number; readonly whys: readonly string[] };
  /** A model is about to grade it; only told to its author. */
  readonly awaitsModel: boolean;
};

/** Everything that one item's page is read from. */
type ItemReading = WithTallied &
  WithOffers &
  WithSentences &
  WithGradings &
  WithModelTerms &
  WithPseudonyms;

/** Reads one item. Hidden ones are shown to their author only. Throws NoSuchEvidenceError, HiddenEvidenceError. */
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
  const [live, counts, given, disputes, credits, offers, sentences, awaited] = await Promise.all([
    readLiveClaim(store, debate, item.claim),
    store.ratings.counts(debate.id, [number]),
    store.ratings.of(debate.id, number, key),
    store.ratings.disputes(debate.id, number),
    store.ratings.credits(debate.id, number),
    mine ? store.offers.open(debate.id, [number]) : [],
    mine ? sentencesAbout({ store }, debate.id, number) : [],
    mine ? outstandingGrades(ports, debate.id, number) : 0,
  ]);
  const marks = counts.get(number) ?? NO_MARK_COUNTS;
  return {
    ...judge(item, marks),
    ...positionOf(live, item),
    item,
    claim: findClaim(debate, item.claim),
    mine,
    marks,
    given,
    disputes,
    offers,
    sentences,
    credits,
    awaitsModel: awaited > 0,
  };
}

/** The item that this one most likely repeats: one of its cluster, or one that it resembles. */
export function likelyDuplicate({
  item,
  sameSource,
}: Pick<EvidenceView, 'item' | 'sameSource'>): number | null {
  return sameSource.find((number) => number !== item.number) ?? item.similarTo;
}

/** What the item is worth by its form and the marks on its source, and what would raise it. */
export function judge(
  item: Evidence,
  checks: Checks,
): Pick<EvidenceView, 'strength' | 'missing' | 'raise'> {
  const input = { ...item, checks };
  const { missing } = specificityOf(item.text);
  return { strength: strength(input), missing, raise: whatWouldRaise(input, missing) };
}
