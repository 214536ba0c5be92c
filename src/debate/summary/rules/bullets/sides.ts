import type { Side } from '#debate/core/rules/side.ts';

const ESSAY = "(?:the )?(?:essay(?:['’]s \\p{L}+)?|thesis|claim|statement|premise)(?!\\p{L})";
const NOT = "(?<!not |n['’]t |never |hardly |nothing |neither |nor |without )";
const FOR =
  'supports?|supporting|backs?|backing|strengthens?|strengthening|favou?rs?|bolsters?|bolstering|underpins?|is in line with|agrees? with|agreeing with|fits|speaks? for|counts? for|points? for|weighs? for|argues? for|evidence for|an? (?:point|argument|case|example) for|in favou?r of|sides? with|in support of';
const AGAINST =
  'challenges|challenging|undermines?|undermining|weakens?|weakening|contradicts?|contradicting|counters?|opposes?|opposing|cuts? against|speaks? against|counts? against|points? against|weighs? against|argues? against|evidence against|an? (?:point|argument|case|example) against|runs? counter to|is at odds with|at odds with|a (?:counterexample|challenge|problem|blow) (?:to|for)|counterexample to|disagrees? with|casts? doubt on';

const words: Readonly<Record<Side, RegExp>> = {
  supports: label(FOR, "for the essay|on the essay[’']s side|from the essay[’']s side"),
  challenges: label(
    AGAINST,
    "against the essay|on the challengers[’'] side|for the challengers|a counterexample",
  ),
};

function label(verbs: string, whole: string): RegExp {
  return new RegExp(`${NOT}(?<!\\p{L})(?:(?:${verbs}) ${ESSAY}|(?:${whole})(?!\\p{L}))`, 'iu');
}

/**
 * Whether a sentence says outright that its evidence is for the other side, and nowhere that it is
 * for its own: "supports the claim" in a sentence against the essay. Only these phrases are
 * recognised.
 */
export function speaksForOtherSide(text: string, side: Side): boolean {
  const other = side === 'supports' ? 'challenges' : 'supports';
  return words[other].test(text) && !words[side].test(text);
}
