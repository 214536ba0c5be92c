import type { ProofKind } from '#debate/marks/rules/kinds.ts';

/** Words that a member added to an item, as moderators read them. */
export type AddedWords = {
  /** Names them on their item; it does not tell whose they are. */
  readonly key: string;
  /** A quotation in a check or dispute, how a vote was changed, or the author's answer. */
  readonly kind: ProofKind | 'credit' | 'answer';
  readonly memberKey: string;
  /** The name that they stand under; null: not to be named, as with every credit. */
  readonly name: string | null;
  readonly words: string;
  /** Why a moderator removed them; null while they show. */
  readonly removedFor: string | null;
  /** Whether a moderator has cleared the item, and these show and were not below it then. */
  readonly isNew: boolean;
};

/** That words were removed. */
type Removal = Pick<AddedWords, 'key'> & {
  readonly number: number;
  readonly reason: string;
};

/** What somebody is told whose words were removed; `kind` is null where they are gone since. */
export type RemovalNotice = Removal & { readonly kind: AddedWords['kind'] | null };

export type AddedWordsStore = {
  /** On an item: its author's answer first, then the newest; `total` counts them all. */
  page(
    debateId: string,
    number: number,
    offset: number,
    size: number,
  ): Promise<{ words: AddedWords[]; total: number }>;
  /** Removals of a member's words of which they were not told, at most `most`. */
  untoldRemoved(debateId: string, memberKey: string, most: number): Promise<RemovalNotice[]>;
  toldRemoved(debateId: string, notices: readonly Removal[]): Promise<void>;
};

export type WordsTransaction = {
  findWords(number: number, key: string): Promise<AddedWords | null>;
  /** From now on they are kept out of sight; what they stand in counts as before. */
  removeWords(removal: Removal & { memberKey: string; at: Date }): Promise<void>;
  /** They show again, and are nothing new below their item. */
  returnWords(number: number, key: string): Promise<void>;
  /** Words that were added to an item until then are nothing new below it, also when said anew. */
  clearWords(number: number, until: Date): Promise<void>;
};

export type WithAddedWords = { readonly store: { readonly addedWords: AddedWordsStore } };
