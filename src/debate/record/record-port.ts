import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import type { Place, Sealed } from './rules/seal.ts';

/** What a link of the chain, or a replaceable file beside it, is about. */
export type RecordKind = SummaryKind | 'erasure';

/** A stored file without its text, which may be large. */
export type RecordLink = Place & {
  readonly kind: RecordKind;
  /** ISO week of a summary; null for an erasure. */
  readonly week: string | null;
  readonly hash: string;
};

export type KeptRecord = RecordLink & Pick<Sealed, 'text'>;

/** Stores files, in a transaction that holds the debate's lock. */
export type RecordTransaction = {
  /** The end of the chain. */
  newestLink(): Promise<{ readonly link: number; readonly hash: string } | null>;
  /** Stores a link permanently; a week's `so-far` replaces the previous one. */
  keepRecord(record: KeptRecord): Promise<void>;
};

export type RecordStore = {
  /** The file of one summary; null if the summary is older than these files. */
  find(debateId: string, week: string, kind: SummaryKind): Promise<KeptRecord | null>;
  /** The files of the erasures between this link, or the newest if null, and the summary before. */
  erasuresBefore(debateId: string, link: number | null): Promise<KeptRecord[]>;
  /** The chain, ordered by link. */
  chain(debateId: string): Promise<RecordLink[]>;
};

export type WithRecords = { readonly store: { readonly records: RecordStore } };
