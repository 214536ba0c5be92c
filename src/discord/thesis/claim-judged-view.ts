import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import { ENOUGH } from '#debate/tally/rules/constants.ts';
import { FURTHER_SOURCES } from '#debate/tally/rules/explain/further-people.ts';
import { MOST_FURTHER, type WordChange } from '#debate/tally/rules/explain/word-change.ts';
import type { ClaimTally } from '#debate/tally/rules/tally-claim.ts';
import { VERDICT_LIMIT, verdictWords } from '#debate/tally/rules/verdict-words.ts';
import type { ClaimJudged } from '#debate/thesis/read-claim-judged.ts';
import { type MessageBody, message, picture, text, withFiles } from '#discord/parts/components.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { claimName } from '#discord/parts/words.ts';
import { carryStep, itemsStep, numberStep, potStep, wordStep } from './judged-steps.ts';

/** Behind [How judged] of a claim: the steps from its items to its word, with its own numbers. */
export function claimJudgedView(debate: Debate, judged: ClaimJudged): MessageBody {
  const { claim, tally, claims, picture: drawn } = judged;
  const body = message(
    text(`### How ${claimName(claim).toLowerCase()} is judged now`, escapeLine(claim.statement)),
    drawn === undefined ? null : picture(drawn.name, drawn.alt),
    text(...itemsStep(tally)),
    text(...carryStep(tally)),
    text(...numberStep(tally)),
    text(...potStep(tally, claims)),
    text(...wordStep(tally, claims)),
    debate.state === 'closed' ? null : text(...changeLines(judged)),
    text(`-# ${VERDICT_LIMIT} Votes move none of this.`),
  );
  return withFiles(body, drawn === undefined ? [] : [{ name: drawn.name, data: drawn.png }]);
}

function changeLines({ tally, changes }: ClaimJudged): string[] {
  return [
    '**What would change it**',
    ...(tally.word === 'too-little' ? [`It still needs ${missingWords(tally)}.`] : []),
    `Suppose more people came, each with ${count(FURTHER_SOURCES, 'scholarly source')} that nobody has checked:`,
    `- for the essay: ${changeWords(changes.essay)}`,
    `- against the essay: ${changeWords(changes.challengers)}`,
  ];
}

function changeWords(change: WordChange | undefined): string {
  if (change === undefined) return `even ${MOST_FURTHER} of them would not change the word.`;
  return `${change.people} would make it **${verdictWords(change.verdict)}**.`;
}

/** "2 more people and 1 more source with points": what is missing when there is too little. */
function missingWords({ people, sources }: ClaimTally): string {
  const missing = [
    { number: ENOUGH.people - people, one: 'more person', many: 'more people' },
    { number: ENOUGH.sources - sources, one: 'more source', many: 'more sources' },
  ].filter(({ number }) => number > 0);
  const words = missing.map(({ number, one, many }) => count(number, one, many));
  return `${words.join(' and ')} with points`;
}
