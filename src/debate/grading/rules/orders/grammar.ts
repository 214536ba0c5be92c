/**
 * The words of one language for orders to somebody who grades, each list as alternatives of a
 * regular expression over folded text: lower case, Latin letters without accents.
 */
export type OrderWords = {
  /** Whether the language separates words by spaces. */
  readonly spaced: boolean;
  /** What may stand between the start of a clause and an order's verb: please, now. */
  readonly polite: string;
  /** What makes a verb in the middle of a clause an order: you must. */
  readonly told: string;
  readonly setAside: string;
  /** Small words before what is set aside: all, of, the, your. */
  readonly small: string;
  /** The ones among them that leave nothing out: all, any, every. */
  readonly every: string;
  readonly and: string;
  /** What follows a mention of rules given to the reader: that you got. */
  readonly given: string;
  readonly earlier: string;
  readonly rules: string;
  /** What follows if the order is only discussed: attacks, in 12 % of cases. */
  readonly spokenOf: string;
  readonly give: string;
  /** The item itself, with its determiner. */
  readonly item: string;
  /** The best marks. */
  readonly top: string;
  readonly deserves: string;
  /** What follows praise meant for readers rather than graders: in any fair debate, for honesty. */
  readonly praise: string;
  readonly greet: string;
  /** A model or grader, without an article. */
  readonly role: string;
  /** "If you are a", and words after the role that show it is meant. */
  readonly ifYou: string;
  readonly reading: string;
  readonly youAreNow: string;
  readonly changed: string;
  readonly newOrders: string;
  readonly override: string;
  readonly reveal: string;
  readonly secret: string;
  readonly halt: string;
  readonly threat: string;
  readonly authority: string;
  readonly rightGrade: string;
  readonly decode: string;
  readonly follow: string;
  /** Complete patterns that only this language has. */
  readonly more: readonly string[];
};

/** Where a clause starts in a script with spaces; in other scripts, where a sentence starts. */
const CLAUSE = `(?:^|[.!?;:,\\n>)\\]}|*#"“”„«»'’‘\\u2026]\\s*|[–—-]\\s+)`;
const SENTENCE = '(?:^|(?:[。!?;:\\n>)\\]}】」|*#]|--)\\s*)';
const IN = '[^.!?。\\n]';

/** The patterns of one language. */
export type OrderPatterns = {
  /** About this item, its marks or who gives them: an order even if attributed to somebody else. */
  readonly aimed: readonly RegExp[];
  /** Rules set aside, secrets, an ending: a report about models may quote any of these. */
  readonly loose: readonly RegExp[];
};

/**
 * Patterns for orders to a grader in one language: set the rules aside, give this item top marks,
 * address a grader by name, play a new role, follow new orders, secrets, threats and the like. They
 * match the form of an order (a verb at the start of a clause, "you must", the item named together
 * with top marks), since sentences about such orders use the same words.
 */
export function orderPatterns(words: OrderWords): OrderPatterns {
  const compiled = (sources: readonly string[]) => sources.map((source) => new RegExp(source, 'u'));
  const grammar = grammarOf(words);
  return { aimed: compiled(aimedAt(words, grammar)), loose: compiled(looseIn(words, grammar)) };
}

type Grammar = ReturnType<typeof grammarOf>;

function grammarOf(words: OrderWords) {
  const gap = words.spaced ? '\\s+' : '\\s*';
  const from = words.spaced ? '(?<!\\p{L})' : '';
  const to = words.spaced ? '(?!\\p{L})' : '';
  const clause = words.spaced ? CLAUSE : SENTENCE;
  const polite = (most: number) => `(?:(?:${words.polite})[,:]?${gap}){0,${most}}`;
  const told = `${from}(?:${words.told})`;
  const order = `(?:${clause}${polite(3)}|${told}${gap}${polite(2)})`;
  return { gap, from, to, clause, polite, told, order };
}

function aimedAt(words: OrderWords, grammar: Grammar): string[] {
  const { gap, from, to, clause, polite, told, order } = grammar;
  const { setAside, give, item, top, role, halt } = words;
  const topItem = `(?=${IN}{0,140}(?:${item}))(?=${IN}{0,140}(?:${top}))`;
  return [
    `${order}(?:${give})${to}${topItem}`,
    `${order}(?:${setAside})${to}${IN}{0,120}?(?:,|${from}(?:${words.and}))${gap}${polite(2)}(?:${give})${to}${topItem}`,
    `${told}${to}${topItem}(?=${IN}{0,140}(?:${give}))`,
    `(?:${item})${IN}{0,40}?${from}(?:${words.deserves})${IN}{0,40}(?:${top})${to}(?!${gap}(?:${words.praise}))`,
    `${clause}(?:${words.greet})[,:]?${gap}(?:${role})${to}\\s*(?:[,:!.—–-]|$)`,
    `${clause}(?:${role})\\s*[,:]\\s*${polite(2)}(?:(?:${give})${to}${IN}{0,40}(?:${item}|${top})|(?:${setAside})${gap}|(?:${halt})|(?:${words.told})${gap})`,
    `${from}(?:${words.ifYou})${gap}(?:${role})${to}(?=\\s*[,:]|${gap}(?:${words.reading}))`,
    `${from}(?:${words.youAreNow})${gap}(?:[\\p{L}-]+${gap}){0,3}?(?:${words.changed})${to}`,
    `${clause}(?:${words.newOrders})${IN}{0,30}?[:—–-]\\s*${polite(2)}(?:${give}|${setAside}|${words.told}|${halt})${to}`,
    `${clause}(?:${words.override})`,
    `(?:${words.threat})(?=${IN}{0,120}(?:${item}|${top}))|(?:${item}|${top})${IN}{0,120}(?:${words.threat})`,
    `${from}(?:${words.authority})${to}`,
    `${from}(?:${words.rightGrade})${IN}{0,20}(?:${item})`,
    ...words.more,
  ];
}

function looseIn(words: OrderWords, { gap, from, to, order }: Grammar): string[] {
  const { setAside, small, every, earlier, rules } = words;
  const rest = `(?:(?:${small}|${earlier}),?${gap}){0,3}`;
  const setRules = `(?:(?:${small})${gap}){0,4}(?:(?:${earlier}),?${gap}${rest}(?:${rules})|(?:${rules})${gap}(?:${earlier}))`;
  const anyRules = `(?:(?:${small})${gap}){0,4}(?:${rules})${to}`;
  const allRules = `(?:(?:${small})${gap}){0,2}(?:${every})${gap}${anyRules}`;
  const ends = `(?=\\s*(?:[.!;:,。]|$)|${gap}(?:${words.and})${to})`;
  return [
    `${order}(?:${setAside})${gap}${setRules}${to}(?!${gap}(?:${words.spokenOf}))`,
    `${order}(?:${setAside})${gap}${allRules}${ends}`,
    `${order}(?:${setAside})${gap}${anyRules},?${gap}(?:${words.given})`,
    `${order}(?:${words.reveal})${to}${IN}{0,40}(?:${words.secret})(?!${gap}(?:${words.spokenOf}))`,
    `${order}(?:${words.halt})${to}`,
    `${order}(?:${words.decode})${to}${IN}{0,80}${from}(?:${words.follow})`,
  ];
}
