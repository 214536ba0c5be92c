import type { ClusterScope } from '#debate/clusters/cluster-transaction.ts';
import type { NewGrade } from '#debate/grading/stored-grade.ts';
import type { Evidence } from './evidence.ts';

export type EvidenceText = Pick<
  Evidence,
  'text' | 'source' | 'sourceKind' | 'sourceLevel' | 'specificity' | 'addressed'
> & {
  sourceKey: string | null;
  grade: NewGrade;
  formId: string;
  at: Date;
};

type NewEvidence = EvidenceText & ClusterScope & Placement & { number: number; authorKey: string };

/** The cluster that an item counts in, and an item in another one that it only resembles. */
export type Placement = { cluster: number; similarTo: number | null };

/** What can be done to items in a transaction that has the debate to itself. */
export type EvidenceTransaction = {
  /** The number for the next item; never issued twice. */
  nextNumber(): Promise<number>;
  /** The number of the item already filed from this form. */
  byForm(formId: string): Promise<number | null>;
  find(number: number): Promise<Evidence | null>;
  /** The author's own item in a cluster, even if withdrawn or hidden. */
  ownInCluster(cluster: number, authorKey: string): Promise<Evidence | null>;
  /**
   * The author's first item in this scope with this source or, without a source, this exact text,
   * except item `besides`. Withdrawn items are included, whatever their cluster.
   */
  ownWith(
    scope: ClusterScope,
    authorKey: string,
    of: Pick<EvidenceText, 'text' | 'sourceKey'>,
    besides: number | null,
  ): Promise<Evidence | null>;
  /** Stores an item with its grade by fixed rules, and enters it for grading by a model. */
  addEvidence(item: NewEvidence): Promise<void>;
  /** An item's texts before the current one, oldest first. */
  earlierTexts(
    number: number,
  ): Promise<{ markRevision: number; text: string; source: string | null }[]>;
  /**
   * Stores the old text as a revision, sets the new one and cancels a withdrawal. The author's
   * answer to disputes is deleted unless the source stayed the same. The item is entered for
   * grading by a model again.
   */
  revise(number: number, text: EvidenceText & Placement & { markRevision: number }): Promise<void>;
  /**
   * Moves disputes from these mark revisions to another one: each member's latest, replacing that
   * member's other marks there. Those members are told with their next command.
   */
  carryDisputes(number: number, from: readonly number[], to: number): Promise<void>;
  /** Concedes the item; null takes that back. */
  concede(number: number, at: Date | null): Promise<void>;
  /** Stores the author's answer to disputes of its source; null removes it. */
  answerDispute(number: number, answer: string | null, at: Date): Promise<void>;
  /** Records that the item's author took the source that another item offered. */
  takeOffer(number: number, from: number): Promise<void>;
  /** Withdraws the item; null undoes that. */
  withdraw(number: number, at: Date | null): Promise<void>;
  /** Records whether a known member is young, unless that is already decided. */
  decideYoung(authorKey: string, isYoung: boolean): Promise<void>;
  dropDraft(formId: string): Promise<void>;
};
