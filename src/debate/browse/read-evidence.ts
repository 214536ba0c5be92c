import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { HiddenEvidenceError, NoSuchEvidenceError } from '#debate/evidence/errors.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { SourceOffer } from '#debate/evidence/offer-port.ts';
import { outstandingGrades } from '#debate/grading/enqueue-gradings.ts';
import { type SpecificityPart, specificityOf } from '#debate/grading/rules/specificity.ts';
import type { Checks } from '#debate/grading/rules/types.ts';
import type { GivenMark, ShownMark } from '#debate/marks/mark.ts';
import { type MarkCounts, NO_MARK_COUNTS } from '#debate/marks/mark-port.ts';
import type { MissingTurn } from '#debate/marks/rules/camp.ts';
import type { Ports } from '#debate/ports.ts';
import { type OwnSentence, sentencesAbout } from '#debate/summary/dispute-sentence.ts';
import { type Raise, whatWouldRaise } from '#debate/tally/rules-1/raise.ts';
import { type Strength, strength } from '#debate/tally/rules-1/strength.ts';
import { checksOf, readLiveClaim } from '#debate/tally/tally-evidence.ts';
import { turnOf } from './missing-turn.ts';
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
  readonly given: readonly GivenMark[];
  /** Checks and disputes of its source that count, the newest first. */
  readonly proofs: readonly ShownMark[];
  /** The one mark that it lacks to count as checked, or as disputed. */
  readonly turn: MissingTurn | undefined;
  /** Sources that others offer for it; only for its author. */
  readonly offers: readonly SourceOffer[];
  /** What a model wrote of it in summaries; only for its author. */
  readonly sentences: readonly OwnSentence[];
  readonly credits: { readonly total: number; readonly whys: readonly string[] };
  /** A model is about to grade it; only told to its author. */
  readonly awaitsModel: boolean;
};

/** Reads one item. Hidden ones are shown to their author only. Throws NoSuchEvidenceError, HiddenEvidenceError. */
export async function readEvidence(
  ports: Ports,
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
  const [live, counts, given, proofs, roles, credits, offers, sentences, awaited] =
    await Promise.all([
      readLiveClaim(store, debate, item.claim),
      store.marks.counts(debate.id, [number]),
      store.marks.of(debate.id, number, key),
      store.marks.shown(debate.id, number),
      store.members.roles(debate.id),
      store.credits.of(debate.id, number),
      mine ? store.offers.open(debate.id, [number]) : [],
      mine ? sentencesAbout({ store }, debate.id, number) : [],
      mine ? outstandingGrades(ports, debate.id, number) : 0,
    ]);
  const marks = counts.get(number) ?? NO_MARK_COUNTS;
  return {
    ...judge(item, checksOf(marks)),
    ...positionOf(live, item),
    item,
    claim: findClaim(debate, item.claim),
    mine,
    marks,
    given,
    proofs,
    turn: turnOf(item, live, roles.moderators),
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
