import type { Side } from '#debate/core/rules/side.ts';
import type { NewGrade } from '#debate/grading/stored-grade.ts';
import type { Evidence } from './evidence.ts';

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

type NewEvidence = EvidenceText & {
  number: number;
  claim: number;
  side: Side;
  target: number | null;
  cluster: number;
  similarTo: number | null;
  authorKey: string;
};

/** What can be done to items in a transaction that has the debate to itself. */
export type EvidenceTransaction = {
  /** The number for the next item; given out once. */
  nextNumber(): Promise<number>;
  /** The item that this form has become already. */
  byForm(formId: string): Promise<number | null>;
  find(number: number): Promise<Evidence | null>;
  /** The author's own item in a cluster, withdrawn or hidden ones too. */
  ownInCluster(cluster: number, authorKey: string): Promise<Evidence | null>;
  /**
   * The author's first item there of this source or, without one, of this very text, `besides`
   * apart: withdrawn ones included, whichever cluster they came into when they were filed.
   */
  ownWith(
    scope: { readonly claim: number; readonly side: Side; readonly target: number | null },
    authorKey: string,
    of: Pick<EvidenceText, 'text' | 'sourceKey'>,
    besides: number | null,
  ): Promise<Evidence | null>;
  /** Keeps an item with its grade by rules, and that it waits for a model's. */
  addEvidence(item: NewEvidence): Promise<void>;
  /** The texts that an item had before the present one, the oldest first. */
  earlierTexts(
    number: number,
  ): Promise<{ markRevision: number; text: string; source: string | null }[]>;
  /**
   * Keeps the old text as a revision, sets the new one and takes back a withdrawal. The author's
   * answer to disputes goes unless the source stayed the same. It waits for a model's grade anew.
   */
  revise(
    number: number,
    text: EvidenceText & { markRevision: number; cluster: number },
  ): Promise<void>;
  /**
   * Moves disputes of these mark revisions to another, each member's latest, in place of what else
   * the member says there. Their authors are told with their next command.
   */
  carryDisputes(number: number, from: readonly number[], to: number): Promise<void>;
  /** Gives the item up; null takes that back. */
  concede(number: number, at: Date | null): Promise<void>;
  answerDispute(number: number, answer: string, at: Date): Promise<void>;
  /** Notes that the item's author took the source that another item offered. */
  takeOffer(number: number, from: number): Promise<void>;
  /** Takes the item back; null undoes that. */
  withdraw(number: number, at: Date | null): Promise<void>;
  /** Keeps whether a known member is young, unless it was decided before. */
  decideYoung(authorKey: string, isYoung: boolean): Promise<void>;
  dropDraft(formId: string): Promise<void>;
};
