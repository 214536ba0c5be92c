import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { CastResult } from '#debate/ballot/vote-port.ts';
import type { StrongestItem } from '#debate/browse/strongest-port.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { button, buttons, divider, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { claimName, stanceWords } from '#discord/parts/words.ts';
import { BALLOT_TEXTS as TEXTS } from './ballot-texts.ts';
import { soFar } from './so-far.ts';

/** What was just done on the ballot, shown above what comes next. */
export type LastVote = {
  readonly claim: Claim;
  /** Null: withdrawn. */
  readonly stance: Stance | null;
  readonly result: CastResult;
  /** The strongest item against it; null if there is none. */
  readonly against: StrongestItem | null;
  readonly isUndo: boolean;
};

export function lastVoteParts(debateId: string, last: LastVote): Part[] {
  const { claim, result } = last;
  return [
    text(
      TEXTS.last(claimName(claim), doneWords(last), soFar(claim, result.shown)),
      againstLine(last),
    ),
    voteButtons(debateId, last),
    divider(),
  ];
}

/** Names the previous vote only if this one replaced it. */
function doneWords({ claim, stance, result }: LastVote): string {
  if (stance === null) return TEXTS.withdrawn;
  const words = (of: Stance) => escapeLine(stanceWords(claim, of));
  return result.changed && result.previous !== null
    ? TEXTS.changed(words(stance), words(result.previous))
    : TEXTS.voted(words(stance));
}

function againstLine({ against }: LastVote): string | null {
  if (against === null) return null;
  const { item, dots } = against;
  return TEXTS.against(item.number, dotsWords(dots), excerpt(item.text, 140));
}

function voteButtons(debateId: string, { claim, stance, result, against, isUndo }: LastVote) {
  const undo = customId('ballot:undo', debateId, claim.number, `was-${result.previous ?? 'none'}`);
  const side = stance === 'agree' ? 'supports' : 'challenges';
  const sayWhy = claim.number > 0 && stance !== null && stance !== 'unsure';
  return buttons(
    // Not after an undo: a second press would undo the undo.
    result.changed && !isUndo ? button(TEXTS.undo, undo) : null,
    against === null
      ? null
      : button(TEXTS.readIt, customId('evidence:show', debateId, against.item.number)),
    sayWhy ? button(TEXTS.sayWhy, customId('argue:open', debateId, claim.number, side)) : null,
    button(TEXTS.myAnswers, customId('ballot:answers', debateId)),
  );
}

/** Shown above a claim where a press did not count; `before` is the claim just voted on. */
export function unreadParts(debateId: string, before: Claim): Part[] {
  const back = before.number === 0 ? TEXTS.backToThesis : TEXTS.backToClaim(before.number);
  return [
    text(TEXTS.tooQuick),
    buttons(button(back, customId('ballot:turn', debateId, before.number))),
    divider(),
  ];
}
