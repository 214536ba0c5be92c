import type { Ballot } from '#debate/ballot/read-ballot.ts';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import {
  button,
  buttons,
  message,
  option,
  type Part,
  select,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt } from '#discord/parts/escape.ts';
import { VOTE_NOTICE } from '#discord/parts/notice.ts';
import { groupWords, stanceWords } from '#discord/parts/words.ts';
import { BALLOT_TEXTS as TEXTS } from './ballot-texts.ts';

/** The member's private ballot: one claim to vote on, or all answers at the end. */
export function ballotView(debateId: string, ballot: Ballot, top: readonly Part[] = []) {
  if (ballot.current === null) return message(...top, ...end(debateId, ballot));
  // After a vote the parts on top already link there.
  const isReopened = top.length === 0 && ballot.answers.some(({ stance }) => stance !== null);
  const back = button(TEXTS.myAnswers, customId('ballot:answers', debateId));
  return message(...top, ...question(debateId, ballot), isReopened ? buttons(back) : null);
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
      TEXTS.position(ballot.position, ballot.total, groupWords(claim), claim.number),
      `### ${escapeLine(claim.statement)}`,
      escapeLine(claim.example),
      stance === null ? null : TEXTS.yourVote(escapeLine(stanceWords(claim, stance))),
      moved ? TEXTS.moved : null,
      ...(ballot.firstTime ? VOTE_NOTICE : []),
    ),
    buttons(
      button(claim.agreeLabel, vote('agree'), style('agree')),
      button(claim.disagreeLabel, vote('disagree'), style('disagree')),
      button(TEXTS.unsure, vote('unsure'), stance === 'unsure' ? 'success' : 'secondary'),
      button(TEXTS.skip, customId(pass, debateId, claim.number)),
      stance === null ? null : button(TEXTS.withdraw, withdraw, 'danger'),
    ),
  ];
}

function end(debateId: string, { answers, leastArgued }: Ballot): (Part | null)[] {
  const lines = answers.map(({ claim, stance }) => {
    const answer =
      stance === null ? TEXTS.notVoted : `**${excerpt(stanceWords(claim, stance), 80)}**`;
    return `${claim.number}. ${excerpt(claim.title, 48)}: ${answer}`;
  });
  const voted = answers.filter((answer) => answer.stance !== null).length;
  const least =
    leastArgued === null ? null : TEXTS.least(leastArgued.number, escapeLine(leastArgued.title));
  const options = answers.map(({ claim, stance }) =>
    option(
      `${claim.number}. ${claim.title}`,
      String(claim.number),
      stance === null ? TEXTS.optionNotVoted : TEXTS.optionVoted(stanceWords(claim, stance)),
    ),
  );
  return [
    text(TEXTS.answers(voted, answers.length), ...lines),
    select(customId('ballot:go', debateId), TEXTS.choose, options),
    text(least),
    buttons(
      voted === answers.length
        ? null
        : button(TEXTS.goOn, customId('ballot:on', debateId), 'primary'),
      button(
        TEXTS.add,
        customId('argue:open', debateId, leastArgued?.number ?? null, null),
        voted === answers.length ? 'primary' : 'secondary',
      ),
      button(TEXTS.mine, customId('evidence:browse', debateId, null, null, 'mine')),
    ),
  ];
}
