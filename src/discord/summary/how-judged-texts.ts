import { count } from '#debate/core/rules/count.ts';
import { MARKS_PER_SIDE } from '#debate/marks/rules/constants.ts';
import { CARRY, ENOUGH, PLACES_PER_AUTHOR, POT } from '#debate/tally/rules/constants.ts';

/** Every sentence behind [How judged] of a summary. */
export const HOW_JUDGED_TEXTS = {
  head: (day: string) => `### How this was judged · ${day}`,
  verdict: (verdict: string, reason: string) => `**${verdict}**: ${reason}.`,
  rules: [
    'Each item earns 0 to 100 points for its form: its source, what it names (system, test, number, comparison), its reasoning, and checks of its source. Rebuttals take points away. A source counts once, and a person carries at most 60 points for a side.',
    '**The number** is how the points carried divide between the sides. Each side starts with one full person, so thin evidence stays near 50 : 50. The number of the whole debate is not an average of the claims: it adds up people, each once over all claims, and what a person carries for both sides cancels out.',
    '**The pot** says how far to trust it. It starts at 1 and goes through everybody with evidence as if each had tossed a coin for a side: whoever argues for the leading side makes it grow, whoever argues against it shrinks it. A pot of 20 on a claim, or of 10 in the debate, is too much for luck, however often one looks. It is always taken without its strongest person, the one who matters most.',
  ],
  meaning: (word: string, meaning: string) => `**${word}**: ${meaning}`,
  lead: 'For the debate as a whole a lead must also hold without any one claim.',
  limit: (limit: string) => `-# ${limit}`,
  /** For a summary under earlier rules, whose words had the meaning of that time. */
  formerRules: (rules: string) =>
    `This summary was judged by earlier rules (${rules}), and its words are the words of that time. Each item got a strength from its source, from what it named and from checks by members; items from one source counted once.`,
  erased: (members: number, items: number) =>
    `Erased on request: ${count(items, 'item')}${members === 0 ? '' : `, and all data of ${members} members or more`}. None of it counts any more.`,
  foot: (rules: string) => `-# ${rules} · votes move none of this.`,
  /** The constants of the rules, next to their version; `firm`: the pot of Clear. */
  constants: (firm: number) => [
    `pots: Leans from ${POT.claim} on a claim and ${POT.debate} in the debate, Clear from ${firm}`,
    `a person carries ${CARRY.full} points, a new account ${CARRY.young}`,
    `${PLACES_PER_AUTHOR} items and ${MARKS_PER_SIDE} checks or disputes a person, on one side of a claim`,
    `a word needs ${ENOUGH.people} people and ${ENOUGH.sources} sources`,
  ],
} as const;
