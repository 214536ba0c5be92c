/**
 * The words of one language for a text that plays a part in its own grading, each list as
 * alternatives of a regular expression over folded text: lower case, Latin letters without accents.
 */
export type AddressWords = {
  /** Words that turn to somebody: note to, attention, dear. */
  readonly toward: string;
  /** Prepositions that may do so, before a colon: to, for. */
  readonly preposition: string;
  /** What points at the writer's own text: this, these. */
  readonly these: string;
  /** Who grades, with an article or without: the grader, the model that scores. */
  readonly reader: string;
  /** What may follow and still names them: who reads this. */
  readonly whoReads: string;
  /** What shows that a reader was called and is now spoken to: you, your. */
  readonly you: string;
  /** Whole phrases that mean whoever grades this text: whoever scores this. */
  readonly whoever: string;
  /** Who has a say over a debate here and nowhere else: administrator, moderator. */
  readonly office: string;
  /** Who has a say over a model: the system, its developer. A study may name those too. */
  readonly maker: string;
  /** What an office puts out: notice, message. */
  readonly notice: string;
  /** Words that claim an office: I am the, on behalf of the. */
  readonly speaking: string;
  /** The place where it would be held: of this server. */
  readonly here: string;
  readonly rubric: string;
  /** What happened to it: was updated, now says. */
  readonly changed: string;
  /** A rubric that is said to be new: updated grading rules. */
  readonly newRubric: string;
  /** Items like the writer's own, in the plural. */
  readonly suchItems: string;
  /** What such items are to have, in the present: get, count as. */
  readonly receive: string;
  /** What was done to the item before the reader saw it: approved, graded. */
  readonly settled: string;
  /** What a source may be as well, unless an office did it: verified. */
  readonly vouched: string;
  /** "Was already", before `settled`. */
  readonly already: string;
  /** The end of something: end of. */
  readonly endOf: string;
  /** What a grader is shown: item, user input. */
  readonly shown: string;
  /** Whole phrases that say that it is over: the item ends here. */
  readonly isOver: string;
  /** What is said to come next: new task, next item. */
  readonly next: string;
  /** Whole phrases that say that what follows is by somebody else. */
  readonly begins: string;
  /** Verbs that put something into a form: set, fill in. */
  readonly fill: string;
  /** Leaves out no criterion: in every field, everywhere. */
  readonly everywhere: string;
  /** A grade's name, as before a colon: grade, verdict. */
  readonly gradeName: string;
  /** The best one, alone: maximum, the highest. */
  readonly best: string;
  /** The writer gives a grade: I award. */
  readonly iGive: string;
  /** The item has a grade: is rated, gets. */
  readonly isRated: string;
  /** The best levels of the three criteria, in their order. */
  readonly levels: readonly [string, string, string];
};
