/**
 * Version of the rules for source keys, levels, text fingerprints and clusters; raised when one of
 * them changes, after which stored items are parsed again.
 */
export const SOURCE_RULES = 5;
