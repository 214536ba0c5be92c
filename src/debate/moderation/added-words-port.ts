import type { ProofKind } from '#debate/marks/rules/kinds.ts';

/** Words that a member added to an item, as moderators read them. */
export type AddedWords = {
  /** Identifies them on their item, without saying who wrote them. */
  readonly key: string;
  /** A quotation in a check or dispute, the text of a credit, or the author's answer. */
  readonly kind: ProofKind | 'credit' | 'answer';
  readonly memberKey: string;
  /** The name shown with them; null: the member is not named, as with every credit. */
  readonly name: string | null;
  readonly words: string;
  /** Why a moderator removed them; null while they are shown. */
  readonly removedFor: string | null;
  /** Whether a moderator has cleared the item and these shown words were not part of that. */
  readonly isNew: boolean;
};

/** Words that were removed. */
type Removal = Pick<AddedWords, 'key'> & {
  readonly number: number;
  readonly reason: string;
};

/** What the author of removed words is told; `kind` is null if the words no longer exist. */
export type RemovalNotice = Removal & { readonly kind: AddedWords['kind'] | null };

export type AddedWordsStore = {
  /** For an item: its author's answer first, then newest first; `total` counts them all. */
  page(
    debateId: string,
    number: number,
    offset: number,
    size: number,
  ): Promise<{ words: AddedWords[]; total: number }>;
  /** Removals of a member's words that they have not been told about yet, at most `most`. */
  untoldRemoved(debateId: string, memberKey: string, most: number): Promise<RemovalNotice[]>;
  toldRemoved(debateId: string, notices: readonly Removal[]): Promise<void>;
};

export type WordsTransaction = {
  findWords(number: number, key: string): Promise<AddedWords | null>;
  /** Hides the words from now on; the mark or credit that they belong to still counts. */
  removeWords(removal: Removal & { memberKey: string; at: Date }): Promise<void>;
  /** Shows them again; they do not count as new below their item. */
  returnWords(number: number, key: string): Promise<void>;
  /**
   * Words added to the item up to `until` no longer count as new, even if they are posted again.
   */
  clearWords(number: number, until: Date): Promise<void>;
};

export type WithAddedWords = { readonly store: { readonly addedWords: AddedWordsStore } };
