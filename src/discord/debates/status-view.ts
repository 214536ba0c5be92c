import { weekDates } from '#debate/core/rules/week.ts';
import type { Status } from '#debate/debates/read-status.ts';
import type { PostIdentity } from '#debate/posts/post-identity.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { gradingLines } from '#discord/grading/grading-status-lines.ts';
import { modelCheckLines } from '#discord/grading/model-check-lines.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { writerStatusLines } from '#discord/summary/writer-status-lines.ts';
import { gateLines } from './gates-view.ts';
import { type CheckedChannel, channelLines, endsLine } from './setup-view.ts';
import { STATUS_TEXTS as TEXTS } from './status-texts.ts';

/** For managers: whether everything works, and what to do if not. */
export function statusView(status: Status, channels: readonly CheckedChannel[]): MessageBody {
  const { debate, newest, erased } = status;
  return message(
    text(
      TEXTS.head(debate.state),
      ...channelLines(debate, channels),
      status.hasBoard || debate.state === 'closed' ? null : TEXTS.noBoard,
      TEXTS.takingPart(status.votes, status.voters, status.items, status.authors),
      newest === null ? TEXTS.noSummary : newestLine(newest),
      status.nextSummary === null ? null : TEXTS.nextSummary(moment(status.nextSummary, 'F')),
      endsLine(debate),
      ...gateLines(debate.gates),
      ...gradingLines(status.grading),
      ...modelCheckLines(status.grading, status.modelCheck),
      ...boundLines(status),
      status.burst === null ? null : TEXTS.burst(status.burst.young, status.burst.people),
      ...writerStatusLines(status),
      erased.members + erased.items === 0 ? null : TEXTS.erased(erased.members, erased.items),
    ),
    status.troubles.length === 0
      ? null
      : text(TEXTS.troubles, ...troubleLines(status), TEXTS.triesAgain),
    debate.state === 'closed'
      ? null
      : buttons(
          button(
            status.hasBoard ? TEXTS.postBoardAgain : TEXTS.postBoard,
            customId('debate:board', debate.id),
          ),
          debate.rulesOnly
            ? button(TEXTS.liftAlarm, customId('debate:lift-alarm', debate.id))
            : null,
        ),
  );
}

function newestLine({ week, kind, final, madeAt }: StoredSummary): string {
  const at = moment(madeAt, 'f');
  if (final) return TEXTS.lastOne(at);
  return kind === 'so-far' ? TEXTS.lastSoFar(at) : TEXTS.lastSummary(at, weekDates(week));
}

/** What keeps a biased model from deciding: the band, and the alarm. */
function boundLines({ debate, held }: Status): string[] {
  if (debate.rulesOnly) return [TEXTS.alarm];
  const lifted = debate.alarmLiftedFor;
  return [
    ...(held === 0 ? [] : [TEXTS.held(held)]),
    ...(lifted.length === 0 ? [] : [TEXTS.lifted(excerpt(lifted.join(', '), 120))]),
  ];
}

function troubleLines({ troubles }: Status): string[] {
  return troubles.map(({ post, channelId, error }) =>
    TEXTS.trouble(postName(post), channelMention(channelId), excerpt(error, 200)),
  );
}

/** What people call a post of the outbox. */
function postName(post: PostIdentity): string {
  switch (post.kind) {
    case 'board':
      return TEXTS.board;
    case 'former-board':
      return TEXTS.formerBoard;
    case 'card':
      return TEXTS.card(post.number);
    case 'list':
      return TEXTS.list;
    case 'summary':
      return post.summaryKind === 'so-far' ? TEXTS.soFarPost : TEXTS.summary(weekDates(post.week));
  }
}

export function alarmLiftedView(): MessageBody {
  return message(text(TEXTS.alarmLifted));
}
