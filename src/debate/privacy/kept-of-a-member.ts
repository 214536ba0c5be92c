import type { ExportedRecord } from './member-port.ts';

/** Which of a member's two pseudonyms a column holds. */
export type Pseudonym = 'author' | 'voter';

/** What one table stores about a member. */
export type Kept = {
  /** Columns with a pseudonym; none if the rows belong to an item, whose author is known. */
  readonly keys: Readonly<Record<string, Pseudonym>>;
  /** Columns in which another member's row names them: an erasure sets these to `erased`. */
  readonly mentions?: Readonly<Record<string, Pseudonym>>;
  /** Columns with a member's words, or with something derived from them. */
  readonly words: readonly string[];
  /** Other text columns: kinds, states, numbers of forms, hashes that are not of text. */
  readonly others: readonly string[];
  /** Where the export includes it; none: see PRIVACY.md. */
  readonly exported: readonly (keyof ExportedRecord)[];
  /**
   * `deleted`: the rows are deleted; `unnamed`: the row stays without a name; `blanked`: it stays
   * without the words; `stays`: it holds only an item's number, or a hash of its own that expires
   * by itself.
   */
  readonly erasure: 'deleted' | 'unnamed' | 'blanked' | 'stays';
  /** The term that PRIVACY.md uses. */
  readonly told: string;
};

/** Everything stored about members, by table: what export, erasure and PRIVACY.md must cover. */
export const keptOfAMember = {
  Member: {
    keys: { authorKey: 'author' },
    mentions: { vouchedBy: 'author' },
    words: ['name'],
    others: [],
    exported: ['name', 'named', 'noticedOn', 'moderator', 'young', 'vouchedAt'],
    erasure: 'deleted',
    told: 'the name that your cards show',
  },
  Vote: {
    keys: { voterKey: 'voter' },
    words: [],
    others: ['stance', 'base'],
    exported: ['votes'],
    erasure: 'deleted',
    told: 'vote on each claim',
  },
  VoteChange: {
    keys: { voterKey: 'voter' },
    words: [],
    others: ['from', 'to'],
    exported: ['changes'],
    erasure: 'deleted',
    told: 'every change of it',
  },
  Evidence: {
    keys: { authorKey: 'author' },
    words: ['text', 'source', 'sourceKey', 'answer', 'hiddenReason', 'hideAnswer', 'words'],
    others: ['side', 'sourceKind', 'sourceLevel', 'formId', 'gradeKey'],
    exported: ['evidence'],
    erasure: 'blanked',
    told: 'items: text, link, side, claim, time',
  },
  EvidenceRevision: {
    keys: {},
    words: ['text', 'source'],
    others: ['gradeKey', 'formId'],
    exported: ['revisions'],
    erasure: 'deleted',
    told: 'earlier versions',
  },
  Cluster: {
    keys: {},
    words: ['sourceKey', 'textKey', 'names', 'numbers'],
    others: ['side'],
    exported: [],
    erasure: 'blanked',
    told: 'which items it counts as one source with',
  },
  Grade: {
    keys: {},
    words: ['key', 'span'],
    others: ['grader', 'rubric', 'direction', 'server', 'prompt'],
    exported: [],
    erasure: 'deleted',
    told: 'earlier versions, grade',
  },
  Mark: {
    keys: { memberKey: 'author' },
    words: ['quote'],
    others: ['topic', 'kind'],
    exported: ['marks'],
    erasure: 'deleted',
    told: 'marks on items: convincing or not, checks and disputes',
  },
  Credit: {
    keys: { memberKey: 'author' },
    words: ['why'],
    others: [],
    exported: ['credits'],
    erasure: 'deleted',
    told: 'credits for a changed vote with your words',
  },
  RemovedWords: {
    keys: { memberKey: 'author' },
    // The hash stays after the words were taken back: posted again, they are still removed.
    words: ['key', 'reason'],
    others: [],
    exported: ['removedWords'],
    erasure: 'deleted',
    told: 'that a moderator removed words of yours under an item, and why',
  },
  ClearedWords: {
    keys: { memberKey: 'author' },
    words: ['key'],
    others: [],
    exported: ['clearedWords'],
    erasure: 'deleted',
    told: 'that words of yours stood under an item when a moderator left it shown',
  },
  Report: {
    keys: { memberKey: 'author' },
    words: ['words'],
    others: ['reason'],
    exported: ['reports'],
    erasure: 'deleted',
    told: 'which items you reported to the moderators, why, and with which words',
  },
  SourceOffer: {
    keys: {},
    words: [],
    others: ['answer'],
    exported: ['offers'],
    erasure: 'deleted',
    told: 'that the source of one item was offered for another',
  },
  SameSource: {
    keys: { memberKey: 'author' },
    words: [],
    others: [],
    exported: ['sameSources'],
    erasure: 'deleted',
    told: 'of which items you said that they have the same source',
  },
  SourceMove: {
    keys: {},
    words: ['sourceKey'],
    others: [],
    exported: [],
    erasure: 'deleted',
    told: 'that an item counts with the source of another one',
  },
  SourceApart: {
    keys: {},
    words: [],
    others: [],
    exported: [],
    erasure: 'deleted',
    told: 'that a moderator keeps two items apart',
  },
  Draft: {
    keys: { authorKey: 'author' },
    words: ['text', 'source'],
    others: ['formId', 'side'],
    exported: ['drafts'],
    erasure: 'deleted',
    told: 'a form or link that was refused',
  },
  Summary: {
    keys: {},
    words: ['content', 'sentences'],
    others: ['week', 'kind', 'rules', 'unposted', 'moves'],
    exported: [],
    erasure: 'blanked',
    told: 'short quotes, sentences that a model wrote about items',
  },
  Record: {
    keys: {},
    words: [],
    others: ['hash', 'previous', 'kind', 'week', 'text'],
    exported: [],
    erasure: 'stays',
    told: 'numbers, grades and marks as a summary counted them, under a number instead of a name',
  },
  Writing: {
    keys: {},
    words: ['bullets', 'key', 'readings'],
    others: ['model'],
    exported: [],
    erasure: 'deleted',
    told: 'a model’s newest sentences for a debate',
  },
  SentenceDispute: {
    keys: {},
    words: [],
    others: ['sentence'],
    exported: ['disputedSentences'],
    erasure: 'stays',
    told: 'that an author said a sentence misrepresents their item',
  },
  Moderation: {
    keys: { byKey: 'author', memberKey: 'author' },
    words: ['reason'],
    others: ['id', 'action', 'byRole'],
    exported: ['moderated'],
    erasure: 'unnamed',
    told: 'what moderators did: item or member, reason, time',
  },
  Freeze: {
    keys: {},
    words: [],
    others: ['key'],
    exported: ['frozenUntil'],
    erasure: 'stays',
    told: 'that a moderator has stopped your filing',
  },
  LimitUse: {
    keys: {},
    words: [],
    others: ['key'],
    exported: ['limits'],
    erasure: 'stays',
    told: 'how much of a limit you have used',
  },
} as const satisfies Readonly<Record<string, Kept>>;
