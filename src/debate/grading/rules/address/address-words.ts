/**
 * The words of one language for a text that plays a part in its own grading, each list as
 * alternatives of a regular expression over folded text: lower case, Latin letters without accents.
 */
export type AddressWords = {
  /** Words that address somebody: note to, attention, dear. */
  readonly toward: string;
  /** Prepositions that do so before a colon: to, for. */
  readonly preposition: string;
  /** Words that refer to the writer's own text: this, these. */
  readonly these: string;
  /** Whoever grades, with or without an article: the grader, the model that scores. */
  readonly reader: string;
  /** A continuation that still names them: who reads this. */
  readonly whoReads: string;
  /** Words that show that the reader is now being addressed: you, your. */
  readonly you: string;
  /** Whole phrases for whoever grades this text: whoever scores this. */
  readonly whoever: string;
  /** Offices with authority over a debate, named nowhere else: administrator, moderator. */
  readonly office: string;
  /** Those with authority over a model: the system, its developer. A study may name these too. */
  readonly maker: string;
  /** What an office issues: notice, message. */
  readonly notice: string;
  /** Words that claim an office: I am the, on behalf of the. */
  readonly speaking: string;
  /** The place where the office would be held: of this server. */
  readonly here: string;
  readonly rubric: string;
  /** What happened to the rubric: was updated, now says. */
  readonly changed: string;
  /** A rubric claimed to be new: updated grading rules. */
  readonly newRubric: string;
  /** Items like the writer's own, in the plural. */
  readonly suchItems: string;
  /** What such items are supposed to get, in the present tense: get, count as. */
  readonly receive: string;
  /** What was done to the item before the reader saw it: approved, graded. */
  readonly settled: string;
  /** Words that fit a source as well, unless an office did it: verified. */
  readonly vouched: string;
  /** "Was already", before `settled`. */
  readonly already: string;
  /** Words for the end of something: end of. */
  readonly endOf: string;
  /** What a grader is shown: item, user input. */
  readonly shown: string;
  /** Whole phrases that say the item is over: the item ends here. */
  readonly isOver: string;
  /** What is claimed to come next: new task, next item. */
  readonly next: string;
  /** Whole phrases that say that somebody else wrote what follows. */
  readonly begins: string;
  /** Verbs for filling in a form: set, fill in. */
  readonly fill: string;
  /** Phrases that cover every criterion: in every field, everywhere. */
  readonly everywhere: string;
  /** Words for a grade, as before a colon: grade, verdict. */
  readonly gradeName: string;
  /** The best grade on its own: maximum, the highest. */
  readonly best: string;
  /** The writer awards a grade: I award. */
  readonly iGive: string;
  /** The item is said to have a grade: is rated, gets. */
  readonly isRated: string;
  /** The best levels of the three criteria, in their order. */
  readonly levels: readonly [string, string, string];
};
