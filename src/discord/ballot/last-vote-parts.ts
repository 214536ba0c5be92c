import type { Stance, VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { CastResult } from '#debate/ballot/vote-port.ts';
import type { StrongestItem } from '#debate/browse/strongest-against.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { button, buttons, divider, type Part, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { claimName, stanceWords } from '#discord/parts/words.ts';
import { soFar } from './so-far.ts';

/** What was just done on the ballot, told on top of what comes next. */
export type LastVote = {
  readonly claim: Claim;
  /** Null: withdrawn. */
  readonly stance: Stance | null;
  readonly result: CastResult;
  readonly counts: VoteCounts;
  /** The strongest item that speaks against it; null where there is none. */
  readonly against: StrongestItem | null;
  readonly isUndo: boolean;
};

export function lastVoteParts(debateId: string, last: LastVote): Part[] {
  const { claim, stance, result, counts } = last;
  const said =
    stance === null ? 'Vote withdrawn' : `You: *${escapeLine(stanceWords(claim, stance))}*`;
  const before =
    result.changed && result.previous !== null && stance !== null
      ? ` (before: ${escapeLine(stanceWords(claim, result.previous))})`
      : '';
  return [
    text(`**${claimName(claim)}** · ${said}${before}. ${soFar(claim, counts)}`, againstLine(last)),
    voteButtons(debateId, last),
    divider(),
  ];
}

function againstLine({ against }: LastVote): string | null {
  if (against === null) return null;
  const { item, dots } = against;
  return `The strongest item against your answer, #${item.number} ${dotsWords(dots)}: “${excerpt(item.text, 140)}”`;
}

function voteButtons(debateId: string, { claim, stance, result, against, isUndo }: LastVote) {
  const undo = customId('ballot:undo', debateId, claim.number, `was-${result.previous ?? 'none'}`);
  const side = stance === 'agree' ? 'supports' : 'challenges';
  const sayWhy = claim.number > 0 && stance !== null && stance !== 'unsure';
  return buttons(
    // None after an undo: pressed twice, it would do what it has just undone.
    result.changed && !isUndo ? button('Undo', undo) : null,
    against === null
      ? null
      : button('Read it', customId('evidence:show', debateId, against.item.number)),
    sayWhy
      ? button('Say why', customId('argue:open', debateId, claim.number, side))
      : button('My answers', customId('ballot:answers', debateId)),
  );
}

/** Told above a claim on which a press was not counted; `before` is the one voted on just then. */
export function unreadParts(debateId: string, before: Claim): Part[] {
  const name = before.number === 0 ? 'the thesis' : `claim ${before.number}`;
  return [
    text('That press came too quickly to count. Please read this claim first, then vote.'),
    buttons(button(`Back to ${name}`, customId('ballot:turn', debateId, before.number))),
    divider(),
  ];
}
