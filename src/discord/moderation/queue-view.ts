import type { Debate } from '#debate/core/debate.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { HIDING_ANSWER_LENGTH } from '#debate/moderation/answer-hiding.ts';
import type { ReviewQueue } from '#debate/moderation/review-evidence.ts';
import type { WaitingItem } from '#debate/moderation/review-port.ts';
import type { ReportedItem } from '#debate/reports/report.ts';
import { authorWords } from '#discord/browse/card-view.ts';
import { ITEM_TEXTS } from '#discord/browse/item-texts.ts';
import { wholeTextButton } from '#discord/browse/whole-text-view.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId, momentPart } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt, quote } from '#discord/parts/escape.ts';
import { pageButtons } from '#discord/parts/page-buttons.ts';
import { moment, sideWords } from '#discord/parts/words.ts';
import { REPORT_TEXTS } from '#discord/reports/report-texts.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';
import { allReportsButton, reportWords } from './reports-view.ts';

/** Room for one item's words: three of them and everything next to them fit. */
const ROOM = 350;

/** What is waiting for review; `done` is what the last press did. */
export function queueView(debate: Debate, queue: ReviewQueue, done: string | null): MessageBody {
  const { items, total } = queue;
  const head = total === 0 ? TEXTS.nothingWaits : TEXTS.waiting(total);
  return message(
    text(done, head),
    ...items.flatMap((waiting) => waitingParts(debate, waiting, queue)),
    pageButtons(queue, (to) => customId('moderate:queue', debate.id, to)),
  );
}

function waitingParts(debate: Debate, waiting: WaitingItem, queue: ReviewQueue): Part[] {
  const { item, why, since, reports, editedSinceCleared, addedSinceCleared } = waiting;
  const { number } = item;
  const title = debate.claims.find((claim) => claim.number === item.claim)?.title ?? '';
  return [
    text(
      `**#${number}** ${authorWords(item)} · ${sideWords(item.side)} · ${TEXTS.claim(item.claim, escapeLine(title))}`,
      `-# ${TEXTS.reasons[why]} ${moment(since, 'R')}`,
      editedSinceCleared ? `-# ${TEXTS.editedSinceCleared}` : null,
      addedSinceCleared && why === 'reported' ? `-# ${TEXTS.addedSinceCleared}` : null,
      ...reportLines(reports),
      ...hidingLines(item),
      item.reviewSince === null ? null : `-# ${TEXTS.underReview}`,
      quote(item.text, ROOM),
      item.source === null ? null : `<${item.source}>`,
    ),
    decisions(debate.id, waiting, queue),
  ];
}

/**
 * Why it was hidden, and its author's answer: in full, even if every character has to be escaped.
 */
function hidingLines({ hiddenReason, hideAnswer }: Evidence): string[] {
  if (hideAnswer === null) return [];
  const reason = hiddenReason === null ? [] : [TEXTS.hiddenFor(excerpt(hiddenReason, 150))];
  return [...reason, TEXTS.authorAnswers(excerpt(hideAnswer, 2 * HIDING_ANSWER_LENGTH))];
}

/** Why members reported it, and what they added; never who they are. */
function reportLines(reports: ReportedItem): string[] {
  const { reasons } = reports;
  if (reasons.size === 0) return [];
  const counted = [...reasons].map(([reason, members]) =>
    TEXTS.reason(REPORT_TEXTS.reasons[reason], members),
  );
  return [TEXTS.reports(counted.join(', ')), ...reportWords(reports)];
}

function decisions(
  debateId: string,
  waiting: WaitingItem,
  { page, seenAt }: Pick<ReviewQueue, 'page' | 'seenAt'>,
): Part {
  const { item, why, hasAddedWords, reports } = waiting;
  const { number, revision } = item;
  const id = (action: string) =>
    customId(`moderate:${action}`, debateId, number, page, revision, momentPart(seenAt));
  const whole = wholeTextButton(debateId, item, quote(item.text, ROOM), 'moderate:text');
  if (why === 'card-deleted' || why === 'answered') {
    return buttons(
      button(TEXTS.restore, id('show'), 'success'),
      button(TEXTS.keepHidden, id('keep')),
      whole,
    );
  }
  return buttons(
    button(TEXTS.hide, customId('moderate:ask', debateId, number), 'danger'),
    why === 'reported'
      ? button(TEXTS.clear, id('ask-clear'))
      : button(TEXTS.leaveShown, id('pass')),
    hasAddedWords
      ? button(ITEM_TEXTS.removeWords, customId('words:open', debateId, item.number))
      : null,
    allReportsButton(debateId, number, reports),
    whole,
  );
}
