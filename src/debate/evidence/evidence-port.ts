import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from './evidence.ts';
import type { SearchWord } from './search-words.ts';

export type EvidenceFilter = {
  claim?: number;
  side?: Side;
  authorKey?: string;
  /** Includes withdrawn, hidden and erased items; used for one's own list. */
  includeGone?: boolean;
  /** Only items that are hidden now and not erased, including rebuttals. */
  hidden?: boolean;
  /**
   * Rebuttals of this item; null: evidence about claims. Without it the same or, with an author,
   * both.
   */
  target?: number | null;
};

/** What to search for: words that must all occur in the item, and whose own items are included. */
export type EvidenceSearch = Pick<EvidenceFilter, 'claim' | 'side'> & {
  /** Letters and digits only; at least one. */
  words: readonly SearchWord[];
  /** The person searching: their own withdrawn and hidden items are found too. */
  authorKey: string;
  /** Only that person's own items. */
  mine: boolean;
};

/** What an author is told about their hidden item. */
type HiddenNotice = {
  readonly number: number;
  readonly reason: string;
  readonly hiddenAt: Date;
};

/** What says which cluster an item counts in. */
export type LinkedItem = Pick<Evidence, 'number' | 'cluster' | 'home' | 'target' | 'concededAt'> & {
  readonly standing: boolean;
};

export type EvidenceStore = {
  /**
   * Items that contain all the words, best first, including rebuttals; if none does, those with the
   * most similar spelling. Only the newest 100 are ranked; `total` counts these.
   */
  search(
    debateId: string,
    search: EvidenceSearch,
    offset: number,
    size: number,
  ): Promise<{ items: Evidence[]; total: number }>;
  /** Lower-case words of the newest items in the scope of a search, filtered by length. */
  wordsUsed(
    debateId: string,
    scope: Omit<EvidenceSearch, 'words'>,
    length: { readonly from: number; readonly to: number },
  ): Promise<string[]>;
  /** Which of these canonical sources founded a cluster of a claim and side. */
  sourcesUsed(
    debateId: string,
    claims: readonly number[],
    keys: readonly string[],
  ): Promise<{ claim: number; side: Side; sourceKey: string }[]>;
  find(debateId: string, number: number): Promise<Evidence | null>;
  /** The standing items among these numbers. */
  byNumber(debateId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Evidence>>;
  /** All that was filed in these clusters and in those that moves connect with them, by number. */
  linkedByMoves(debateId: string, clusters: readonly number[]): Promise<readonly LinkedItem[]>;
  /**
   * `size` items from `offset`; `total` counts all matches. With an author or `hidden`, newest
   * first; otherwise by marks on merit (convincing minus the others), then newest first.
   */
  list(
    debateId: string,
    filter: EvidenceFilter,
    offset: number,
    size: number,
  ): Promise<{ items: Evidence[]; total: number }>;
  /**
   * The twelve items on one side of a claim that are candidates for its strongest, standing and not
   * conceded: those that somebody has checked first, then by what form and grade promise.
   */
  promising(debateId: string, claim: number, side: Side): Promise<readonly Evidence[]>;
  /** The number of the item already filed from this form. */
  byForm(debateId: string, formId: string): Promise<number | null>;
  /**
   * Everything ever filed on a claim, by number, including rebuttals and items that do not stand.
   */
  filedOn(debateId: string, claim: number): Promise<readonly Evidence[]>;
  /** The same for all claims, filed before an instant; texts are the current ones. */
  filedBefore(debateId: string, at: Date): Promise<readonly Evidence[]>;
  /** Standing items per claim. */
  countByClaim(debateId: string): Promise<Map<number, number>>;
  /** Items filed in the hour starting at `hour` that have no card of their own, by number. */
  withoutCard(debateId: string, hour: Date): Promise<Evidence[]>;
  /** Authors of items filed since an instant that stand now, each once. */
  authorsSince(debateId: string, from: Date): Promise<string[]>;
  /**
   * Whether an author may have unread notices: false means that neither `untoldHidden` nor the
   * queries for offers and carried marks would find anything.
   */
  hasUntold(debateId: string, authorKey: string): Promise<boolean>;
  /**
   * An author's hidden items that they have not been told about, the first hidden first, at most
   * `most`.
   */
  untoldHidden(debateId: string, authorKey: string, most: number): Promise<HiddenNotice[]>;
  /** Marks them as told, unless they have been hidden again in the meantime. */
  toldHidden(debateId: string, notices: readonly HiddenNotice[]): Promise<void>;
};

export type WithEvidence = { readonly store: { readonly evidence: EvidenceStore } };
