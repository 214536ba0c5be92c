/** Limits of the summary: visible characters in all, and of each part that can be shortened. */
export const SUMMARY = {
  maxChars: 1400,
  /** Sentences on what moved. */
  sentences: 2,
  /** Lines that come only when they are true, and the characters of each. */
  notes: 3,
  noteChars: 120,
  /** Characters of a quotation, and how far it may be cut. */
  quote: 240,
  shortQuote: 160,
  /** Characters of what would settle a claim. */
  settles: 160,
};

/** A deciding pot this many times above or below a threshold is still near it. */
export const NEAR_POT = 4;

/** Items examined when a number moved, and items named at most. */
export const CAUSE = { most: 24, named: 2 };

/**
 * A model's sentence: characters, items cited, and the minimum share of its content words that the
 * items must contain. Writing changes no number of the tally.
 */
export const BULLET = { minChars: 20, maxChars: 180, items: 2, shared: 0.25 };

/** What a model that writes is given: claims that moved, items a side of each, their excerpts. */
export const WRITER = { claims: 3, itemsPerSide: 6, excerpt: 240 };
