import { otherSide, type Side } from '#debate/core/rules/side.ts';
import { SIDE_WORDS } from '#debate/core/rules/side-words.ts';
import { verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import { type SummaryFacts, type SummaryLine, type SummaryPart, words } from './summary-facts.ts';
import { type Movement, movements, type Ranked } from './summary-picks.ts';
import { beforeWords, capital, claimWords, sharesWords, type Telling } from './telling.ts';

/**
 * Sentences on the claims that moved most. Each names the strongest item of the side that gained,
 * a new one where there is one, with an excerpt, and that of the other side: two at most.
 */
export function movedLines(telling: Telling, sentences: number, naming: Naming): SummaryLine[] {
  const { tally, previous } = telling.facts;
  return movements(tally, previous)
    .slice(0, sentences)
    .map((movement) => movedLine(movement, telling, naming));
}

function movedLine(movement: Movement, telling: Telling, naming: Naming): SummaryLine {
  const [gaining, other] = sidesOf(movement, telling);
  const own = telling.ranked.filter((item) => item.claim === movement.claim.number);
  const gained = own.filter((item) => item.side === gaining);
  const reason = gained.find((item) => item.isNew) ?? gained[0];
  const answer = own.find((item) => item.side === other);
  const named: SummaryPart[] = [];
  if (reason) named.push(words(` ${newsWords(reason)} `), ...telling.quote(reason));
  if (answer) {
    const lead = reason ? '; ' : ' ';
    const side = SIDE_WORDS[answer.side];
    named.push(words(`${lead}${reason ? side : capital(side)} `));
    named.push(
      ...(reason ? [{ kind: 'item', number: answer.number } as const] : telling.quote(answer)),
    );
  }
  if (named.length > 0) named.push(words('.'));
  return {
    kind: 'moved',
    parts: [words(movementWords(telling.facts, movement, naming)), ...named],
  };
}

/** How a claim is named: by title, by number alone, or without what its numbers were before too. */
export type Naming = 'full' | 'bare' | 'tight';

/** "Claim 2, its title: what changed." */
export function movementWords(
  facts: SummaryFacts,
  movement: Movement,
  naming: Naming = 'full',
): string {
  const { claim, before } = movement;
  const earlier = naming === 'tight' ? '' : beforeWords(claim.tally, before?.tally);
  const change = sharesWords(claim.tally) + earlier;
  // The list of claims tells every verdict: here one is news only when it changed.
  const isNews = before !== undefined && movement.verdictChanged && naming === 'full';
  const told = isNews ? `${verdictWords(claim.tally.verdict)} (${change})` : change;
  const name = naming === 'full' ? claimWords(facts, claim) : `claim ${claim.number}`;
  return `${capital(name)}: ${told}.`;
}

/** The side that gained first; where nothing but the verdict changed, the debate's order. */
export function sidesOf({ shift }: Movement, { order }: Telling): readonly [Side, Side] {
  if (shift === 0) return order;
  const gaining = shift > 0 ? 'supports' : 'challenges';
  return [gaining, otherSide(gaining)];
}

/** "New for the essay:" or "For the essay:". */
export function newsWords(item: Ranked): string {
  const side = SIDE_WORDS[item.side];
  return item.isNew ? `New ${side}:` : `${capital(side)}:`;
}
