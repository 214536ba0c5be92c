import type { ClusterKey, Founder } from './clusters/rules/cluster.ts';
import type { HeldGrading, ModelGrade } from './grading/grading-port.ts';
import type { PostKind } from './posts/outbox-port.ts';
import type { Ended } from './summary/rules/schedule.ts';
import type { LastMoves } from './summary/rules/summary-picks.ts';
import type { StoredSummary } from './summary/summary-content.ts';
import type { SummaryInput } from './summary/summary-inputs.ts';
/** What a text is stored as: common to a filing and a revision. */
import type { NewWriting } from './summary/writing-port.ts';
import type { DebateState, Evidence, NewGrade, Side } from './types.ts';

export type EvidenceText = {
  text: string;
  source: string | null;
  sourceKey: string | null;
  sourceKind: Evidence['sourceKind'];
  sourceLevel: Evidence['sourceLevel'];
  specificity: Evidence['specificity'];
  addressed: boolean;
  grade: NewGrade;
  formId: string;
  at: Date;
};

export type NewEvidence = EvidenceText & {
  number: number;
  claim: number;
  side: Side;
  target: number | null;
  cluster: number;
  similarTo: number | null;
  authorKey: string;
};

/** The methods of a transaction that has the debate to itself. */
export type DebateTransaction = {
  /** The number for the next item; given out once. */
  nextNumber(): Promise<number>;
  /** The item that this form has become already. */
  byForm(formId: string): Promise<number | null>;
  find(number: number): Promise<Evidence | null>;
  /** Items filed and texts replaced since then; a link that was added or changed is none. */
  filedSince(authorKey: string, from: Date): Promise<number>;
  /** Founders that may be the same source or a near-equal text, found through an index. */
  clusterCandidates(of: {
    claim: number;
    side: Side;
    target: number | null;
    key: ClusterKey;
    probes: readonly number[];
  }): Promise<Founder[]>;
  /** The author's own item in a cluster, withdrawn or hidden ones too. */
  ownInCluster(cluster: number, authorKey: string): Promise<Evidence | null>;
  /**
   * The author's first item there of this source or, without one, of this very text, `besides`
   * apart: withdrawn ones included, whichever cluster they came into when they were filed.
   */
  ownWith(
    place: { readonly claim: number; readonly side: Side; readonly target: number | null },
    authorKey: string,
    of: Pick<EvidenceText, 'text' | 'sourceKey'>,
    besides: number | null,
  ): Promise<Evidence | null>;
  /** Keeps an item with its grade by rules, and that it waits for a model's. */
  addEvidence(item: NewEvidence): Promise<void>;
  addCluster(
    cluster: Founder & { claim: number; side: Side; target: number | null },
  ): Promise<void>;
  /** Whether a cluster bears this number. */
  hasCluster(number: number): Promise<boolean>;
  /**
   * Keeps the old text as a revision, sets the new one and takes back a withdrawal. Marks on the
   * source go, with the author's answer to them, unless the source stayed the same. It waits for
   * a model's grade anew.
   */
  revise(number: number, text: EvidenceText & { cluster?: number }): Promise<void>;
  /**
   * Gives the revision in hand a model's grade, or one that is kept under this key; the one that it
   * had goes unless something else has it. False when the item was revised or erased meanwhile,
   * or the kept one is gone.
   */
  setGrade(
    held: HeldGrading,
    grade: ModelGrade | { readonly key: string },
    at: Date,
  ): Promise<boolean>;
  /** Gives the item up; null takes that back. */
  concede(number: number, at: Date | null): Promise<void>;
  answerDispute(number: number, answer: string): Promise<void>;
  /** Notes that the item's author took the source that another item offered. */
  takeOffer(number: number, from: number): Promise<void>;
  withdraw(number: number, at: Date): Promise<void>;
  hide(number: number, reason: string, at: Date): Promise<void>;
  restore(number: number): Promise<void>;
  logModeration(entry: {
    number: number;
    /** `keep`, `pass`: looked at and left hidden, or shown. */
    action: 'hide' | 'restore' | 'keep' | 'pass';
    reason: string;
    byKey: string;
    at: Date;
  }): Promise<void>;
  dropDraft(formId: string): Promise<void>;
  /** Puts a post into the outbox, or asks for it to be shown anew. */
  wantPost(post: { key: string; kind: PostKind; channelId: string; at: Date }): Promise<void>;
  /** Asks for a post to be shown anew if it is there. */
  refreshPost(key: string): Promise<void>;
  /** Posts a message anew that somebody deleted; nothing happens to one that stands. */
  repost(key: string): Promise<void>;
  /** Keeps a model's answer in place of the one before, unless one of its items was erased. */
  keepWriting(writing: NewWriting): Promise<void>;
  /** Whether this was news: once per sentence and item. */
  disputeSentence(dispute: { sentence: string; number: number; at: Date }): Promise<boolean>;
  /** Asks for every summary that was posted to be shown anew: an item that they may quote changed. */
  refreshSummaries(): Promise<void>;
  postsSince(kind: PostKind, from: Date): Promise<number>;
  /** The debate's state and last day at this moment, and the last week that has its own summary. */
  standing(): Promise<{ state: DebateState; endsOn: string | null; last: Ended | null }>;
  /** Keeps the week's "so far", in place of an earlier one. */
  putSoFar(summary: NewSummary): Promise<void>;
  /** Keeps the week's own, once and for good; false when there is one. */
  addWeekly(summary: NewSummary): Promise<boolean>;
  /** Sets the debate's state; a closed one leaves its server free for a new one. */
  setState(state: DebateState, at: Date): Promise<void>;
};

/** A summary with what it was computed from. */
export type NewSummary = StoredSummary & {
  readonly inputs: readonly SummaryInput[];
  readonly moves: LastMoves;
};
