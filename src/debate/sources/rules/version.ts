/**
 * Version of the rules by which sources get their keys and texts their fingerprints; raised when
 * one changes, and then what is stored is read anew.
 */
export const SOURCE_RULES = 3;
