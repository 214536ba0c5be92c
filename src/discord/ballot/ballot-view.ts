import type { Ballot } from '#debate/ballot/read-ballot.ts';
import type { Stance, VoteCounts } from '#debate/ballot/rules/votes.ts';
import type { CastResult } from '#debate/ballot/vote-port.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import {
  button,
  buttons,
  divider,
  type MessageBody,
  message,
  option,
  type Part,
  select,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { VOTE_NOTICE } from '#discord/parts/notice.ts';
import { claimName, groupWords, stanceWords } from '#discord/parts/words.ts';
import { soFar } from './so-far.ts';

/** What was just done on the ballot, told on top of what comes next. */
export type LastVote = {
  readonly claim: Claim;
  /** Null: withdrawn. */
  readonly stance: Stance | null;
  readonly result: CastResult;
  readonly counts: VoteCounts;
};

/** The member's private ballot: one claim to vote on, or all answers at the end. */
export function ballotView(debateId: string, ballot: Ballot, last?: LastVote): MessageBody {
  const top = last === undefined ? [] : lastVote(debateId, last);
  const parts = ballot.current === null ? end(debateId, ballot) : question(debateId, ballot);
  return message(...top, ...parts);
}

function lastVote(debateId: string, { claim, stance, result, counts }: LastVote): Part[] {
  const said =
    stance === null ? 'Vote withdrawn' : `You: *${escapeLine(stanceWords(claim, stance))}*`;
  const before =
    result.changed && result.previous !== null && stance !== null
      ? ` (before: ${escapeLine(stanceWords(claim, result.previous))})`
      : '';
  const undo = customId('ballot:undo', debateId, claim.number, `was-${result.previous ?? 'none'}`);
  const side = stance === 'agree' ? 'supports' : 'challenges';
  const sayWhy = claim.number > 0 && stance !== null && stance !== 'unsure';
  return [
    text(`**${claimName(claim)}** · ${said}${before}. ${soFar(claim, counts)}`),
    buttons(
      result.changed ? button('Undo', undo) : null,
      sayWhy
        ? button('Say why', customId('argue:open', debateId, claim.number, side))
        : button('My answers', customId('ballot:answers', debateId)),
    ),
    divider(),
  ];
}

function question(debateId: string, ballot: Ballot): (Part | null)[] {
  const { current, moved } = ballot;
  if (current === null) return [];
  const { claim, stance } = current;
  const [cast, pass] = moved ? ['ballot:again', 'ballot:pass'] : ['ballot:vote', 'ballot:skip'];
  const vote = (to: Stance) => customId(cast, debateId, claim.number, to);
  const style = (of: Stance) => (stance === of ? 'success' : 'primary');
  const withdraw = customId(cast, debateId, claim.number, 'withdraw');
  return [
    text(
      `${ballot.position} of ${ballot.total} · ${groupWords(claim)}`,
      `### ${escapeLine(claim.statement)}`,
      escapeLine(claim.example),
      stance === null ? null : `Your vote: *${escapeLine(stanceWords(claim, stance))}*`,
      moved
        ? 'The evidence on this has moved since you voted. Keep your vote, or change it.'
        : null,
      ...(ballot.firstTime ? VOTE_NOTICE : []),
    ),
    buttons(
      button(claim.agreeLabel, vote('agree'), style('agree')),
      button(claim.disagreeLabel, vote('disagree'), style('disagree')),
      button('Unsure', vote('unsure'), stance === 'unsure' ? 'success' : 'secondary'),
      button('Skip', customId(pass, debateId, claim.number)),
      stance === null ? null : button('Withdraw', withdraw, 'danger'),
    ),
  ];
}

function end(debateId: string, { answers, leastArgued }: Ballot): (Part | null)[] {
  const lines = answers.map(({ claim, stance }) => {
    const answer = stance === null ? 'not voted' : `**${excerpt(stanceWords(claim, stance), 80)}**`;
    return `${claim.number}. ${excerpt(claim.title, 48)}: ${answer}`;
  });
  const voted = answers.filter((answer) => answer.stance !== null).length;
  const least =
    leastArgued === null
      ? null
      : `Least evidence so far: claim ${leastArgued.number}, ${escapeLine(leastArgued.title)}`;
  const options = answers.map(({ claim, stance }) =>
    option(
      `${claim.number}. ${claim.title}`,
      String(claim.number),
      stance === null ? 'Not voted yet' : `Your vote: ${stanceWords(claim, stance)}`,
    ),
  );
  return [
    text(`### Your answers · ${voted} of ${answers.length}`, ...lines),
    select(customId('ballot:go', debateId), 'Vote or change a vote…', options),
    text(least),
    buttons(
      button(
        'Add evidence',
        customId('argue:open', debateId, leastArgued?.number ?? null, null),
        'primary',
      ),
      button('My items', customId('evidence:browse', debateId, null, null, 'mine')),
    ),
  ];
}
