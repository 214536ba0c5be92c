import { count } from '#debate/core/rules/count.ts';
import { MARKS_PER_SIDE } from '#debate/marks/rules/constants.ts';
import { saidReason, saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { SummaryLine } from '#debate/summary/rules/summary-lines.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { CARRY, ENOUGH, PLACES_PER_AUTHOR, POT } from '#debate/tally/rules/constants.ts';
import { VERDICT_LIMIT, verdictMeaning, wordName } from '#debate/tally/rules/verdict-words.ts';
import { firmPot, verdictKinds } from '#debate/tally/rules/word.ts';
import { type MessageBody, message, text } from '#discord/parts/components.ts';
import { moment } from '#discord/parts/words.ts';
import { lineWords } from './line-words.ts';

const RULES = [
  'Each item earns 0 to 100 points for its form: its source, what it names (system, test, number, comparison), its reasoning, and checks of its source. Rebuttals take points away. A source counts once, and a person carries at most 60 points for a side.',
  '**The number** is how the points carried divide between the sides. Each side starts with one full person, so thin evidence stays near 50 : 50.',
  '**The pot** says how far to trust it. It starts at 1 and goes through everybody with evidence as if each had tossed a coin for a side: whoever argues for the leading side makes it grow, whoever argues against it shrinks it. A pot of 20 is too much for luck, however often one looks. It is always taken without the one person who matters most.',
];

/** How much was erased since, which explains totals that shrank. */
type Erased = { readonly members: number; readonly votes: number; readonly items: number };

/** Behind [How judged]: what the verdict rests on, the rules, and what each word means. */
export function howJudgedView(summary: StoredSummary, erased: Erased): MessageBody {
  const { tally } = summary.content;
  const reason = saidReason(tally, 'debate', tally.claims.length);
  return message(
    text(
      `### How this was judged · ${moment(summary.madeAt, 'D')}`,
      `**${saidVerdict(tally)}**: ${reason}.`,
    ),
    text(...(tally.formerly === undefined ? RULES : formerRules(tally.rules))),
    tally.formerly === undefined ? text(...meanings()) : null,
    text(...told(summary, 'judged', 'graded'), ...unfitted(summary), erasedLine(erased)),
    text(
      `-# ${tally.formerly === undefined ? constants(tally.rules, tally.claims.length) : tally.rules} · votes move none of this.`,
    ),
  );
}

function meanings(): string[] {
  return [
    ...verdictKinds.map((word) => `**${wordName(word)}**: ${verdictMeaning(word, 'claim')}`),
    'For the debate as a whole a lead must also hold without any one claim.',
    `-# ${VERDICT_LIMIT}`,
  ];
}

/** Summaries of earlier rules keep their words; what those rules were is told in short. */
function formerRules(rules: string): string[] {
  return [
    `This summary was judged by earlier rules (${rules}), and its words are those of then. Each item got a strength from its source, from what it named and from checks by members; items from one source counted once.`,
  ];
}

function told({ content }: StoredSummary, ...kinds: SummaryLine['kind'][]): string[] {
  const lines = content.lines.filter(({ kind }) => kinds.includes(kind));
  return lines.map((line) => lineWords(line, new Map()).replace(/^-# /, ''));
}

/** What happened and had no room in the post. */
function unfitted({ content }: StoredSummary): string[] {
  const shown = content.lines.filter(({ kind }) => kind === 'note').length;
  return (content.notes ?? []).slice(shown).map((line) => lineWords(line, new Map()));
}

function erasedLine({ members, votes, items }: Erased): string | null {
  if (members === 0) return null;
  return `${count(members, 'member has', 'members have')} erased their data: ${count(votes, 'vote')} and ${count(items, 'item')} are no longer counted from then on.`;
}

function constants(rules: string, claims: number): string {
  const told = [
    rules,
    `pots: Leans from ${POT.claim} on a claim and ${POT.debate} in the debate, Clear from ${firmPot(claims)}`,
    `a person carries ${CARRY.full} points, a new account ${CARRY.young}`,
    `${PLACES_PER_AUTHOR} items and ${MARKS_PER_SIDE} checks or disputes a person, on one side of a claim`,
    `a word from ${ENOUGH.people} people and ${ENOUGH.sources} sources on`,
  ];
  return told.join(' · ');
}
