/** Limits of the summary: characters in all, sentences on what moved, items in each. */
export const SUMMARY = { maxChars: 1000, sentences: 3, itemsPerSentence: 2, excerpt: 240 };

/**
 * A model's sentence: characters, items cited, and the least share of its telling words that the
 * items must have. Writing changes no number of the tally.
 */
export const BULLET = { minChars: 20, maxChars: 180, items: 2, shared: 0.25 };

/** What a model that writes is given: claims that moved, items a side of each, their excerpts. */
export const WRITER = { claims: 3, itemsPerSide: 6, excerpt: 240 };
