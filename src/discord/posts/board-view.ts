import { FEW_VOTES, publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import type { Board } from '#debate/debates/read-board.ts';
import { saidReason, saidVerdict } from '#debate/summary/rules/frozen-reason.ts';
import type { FrozenTally } from '#debate/summary/rules/frozen-tally.ts';
import { votesWords } from '#debate/summary/rules/lines/members-line.ts';
import { type StoredSummary, votesOn } from '#debate/summary/summary-content.ts';
import { verdictSentence } from '#debate/tally/rules/verdict-words.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { moment } from '#discord/parts/words.ts';
import { POSTS_TEXTS as TEXTS } from './posts-texts.ts';

/**
 * The permanent public message: the thesis, who was ahead at the last summary, who takes part, and
 * where to start. `turn` distinguishes it from former boards.
 */
export function boardView(debate: Debate, board: Board, turn = 0): MessageBody {
  const { participation, newest, nextSummary } = board;
  const { voters, authors, items, standing } = participation;
  const isTaking = debate.state === 'open';
  return message(
    text(
      `## ${escapeLine(debate.claims[0]?.statement ?? debate.thesis.thesis)}`,
      TEXTS.antithesis(escapeLine(debate.thesis.antithesis)),
    ),
    text(...(newest === null ? [TEXTS.noSummary] : summaryLines(newest))),
    text(
      TEXTS.takingPart(voters, items, authors),
      items === 0 ? null : TEXTS.bothSides(standing.supports, standing.challenges),
      stateLine(debate, nextSummary),
      TEXTS.apart,
    ),
    buttons(
      isTaking ? button(TEXTS.vote, customId('ballot:start', debate.id), 'primary') : null,
      isTaking
        ? button(TEXTS.argue, customId('argue:open', debate.id, null, null), 'primary')
        : null,
      button(TEXTS.browse, customId('evidence:browse', debate.id, null, null, 'all')),
      button(TEXTS.mine, customId('evidence:browse', debate.id, null, null, 'mine')),
      button(TEXTS.about, boardMarker(debate.id, turn)),
    ),
  );
}

/** The custom_id that identifies the board; a former board has another one. */
export function boardMarker(debateId: string, turn: number): string {
  return turn === 0
    ? customId('thesis:overview', debateId)
    : customId('thesis:overview', debateId, turn);
}

/** Public numbers are those of the last summary, votes next to evidence. */
function summaryLines({ content, madeAt }: StoredSummary): string[] {
  const { tally } = content;
  const shown = publicVotes(votesOn(content, 0));
  return [
    TEXTS.standing(lowered(saidVerdict(tally)), standingSentence(tally)),
    TEXTS.members(shown.kind === 'few' ? FEW_VOTES : votesWords(shown.counts)),
    TEXTS.asOf(moment(madeAt, 'D')),
  ];
}

function standingSentence(tally: FrozenTally): string {
  if (tally.formerly === undefined) return verdictSentence(tally, 'debate');
  const reason = saidReason(tally, 'debate', tally.claims.length);
  return reason === '' ? '' : `${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`;
}

function stateLine({ state }: Debate, next: Date | null): string {
  if (state !== 'open') return state === 'paused' ? TEXTS.paused : TEXTS.closed;
  return next === null ? TEXTS.lastOne : TEXTS.next(moment(next, 'F'), moment(next, 'R'));
}
