import type { Side } from '#debate/core/rules/side.ts';
import type { Evidence } from './evidence.ts';
import type { SearchWord } from './search-words.ts';

export type EvidenceFilter = {
  claim?: number;
  side?: Side;
  authorKey?: string;
  /** Withdrawn, hidden and erased ones too: for one's own. */
  includeGone?: boolean;
  /** Only those that are hidden now and not erased, rebuttals too. */
  hidden?: boolean;
  /** Rebuttals of this item; without it evidence about claims, or with an author both. */
  target?: number;
};

/** What to search for: words that are all in the item, and whose own items count as well. */
export type EvidenceSearch = Pick<EvidenceFilter, 'claim' | 'side'> & {
  /** Letters and digits only; at least one. */
  words: readonly SearchWord[];
  /** Whoever searches: their own items are found withdrawn and hidden too. */
  authorKey: string;
  /** Only those. */
  mine: boolean;
};

/** What an author is told of an item that was hidden. */
type HiddenNotice = {
  readonly number: number;
  readonly reason: string;
  readonly hiddenAt: Date;
};

export type EvidenceStore = {
  /**
   * Items that hold all the words, best first, rebuttals too; where there is none, those that are
   * spelt most alike. At most 100 are ranked, the newest; `total` counts them.
   */
  search(
    debateId: string,
    search: EvidenceSearch,
    offset: number,
    size: number,
  ): Promise<{ items: Evidence[]; total: number }>;
  /** Words in small letters of the newest items that a search would look at, by their length. */
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
  /** Those of these numbers that stand. */
  byNumber(debateId: string, numbers: readonly number[]): Promise<ReadonlyMap<number, Evidence>>;
  /** Standing items of these clusters, or rebuttals, by number. */
  inClusters(
    debateId: string,
    clusters: readonly number[],
  ): Promise<readonly { number: number; cluster: number; target: number | null }[]>;
  /** Newest first, `size` from `offset`; total counts all that match. */
  list(
    debateId: string,
    filter: EvidenceFilter,
    offset: number,
    size: number,
  ): Promise<{ items: Evidence[]; total: number }>;
  /**
   * The dozen items of one side of a claim that may be its strongest, standing and not conceded:
   * what somebody has checked first, then by what form and grade promise.
   */
  promising(debateId: string, claim: number, side: Side): Promise<readonly Evidence[]>;
  /** The item that this form has become already. */
  byForm(debateId: string, formId: string): Promise<number | null>;
  /** Everything ever filed on a claim, rebuttals and what does not stand included, by number. */
  filedOn(debateId: string, claim: number): Promise<readonly Evidence[]>;
  /** The same of all claims, as far as it was filed before an instant; texts are those of now. */
  filedBefore(debateId: string, at: Date): Promise<readonly Evidence[]>;
  /** Standing items per claim. */
  countByClaim(debateId: string): Promise<Map<number, number>>;
  /** Items filed in the hour from `hour` on that have no card of their own, by number. */
  withoutCard(debateId: string, hour: Date): Promise<Evidence[]>;
  /** Who filed, from an instant on, what stands now; each once. */
  authorsSince(debateId: string, from: Date): Promise<string[]>;
  /**
   * Whether an author may have to be told something: false means that neither `untoldHidden`
   * nor those of offers and carried marks would find anything.
   */
  hasUntold(debateId: string, authorKey: string): Promise<boolean>;
  /** Own items that are hidden and whose author was not told, the first hidden first, at most `most`. */
  untoldHidden(debateId: string, authorKey: string, most: number): Promise<HiddenNotice[]>;
  /** Marks them as told, as far as they were not hidden again meanwhile. */
  toldHidden(debateId: string, notices: readonly HiddenNotice[]): Promise<void>;
};

export type WithEvidence = { readonly store: { readonly evidence: EvidenceStore } };
