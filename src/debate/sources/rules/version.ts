/**
 * Version of the rules by which sources get their keys, texts their fingerprints and items their
 * clusters; raised when one changes, and then what is stored is read anew.
 */
export const SOURCE_RULES = 4;
