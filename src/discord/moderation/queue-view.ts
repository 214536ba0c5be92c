import type { Debate } from '#debate/core/debate.ts';
import type { ReviewQueue } from '#debate/moderation/review-evidence.ts';
import type { WaitingItem } from '#debate/moderation/review-port.ts';
import { authorWords } from '#discord/browse/card-view.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, quote } from '#discord/parts/escape.ts';
import { moment, sideWords } from '#discord/parts/words.ts';
import { MODERATION_TEXTS as TEXTS } from './moderation-texts.ts';

/** Room for one item's words: three of them and all beside them fit. */
const ROOM = 800;

/** What waits for a moderator's look; `done` says what the last press did. */
export function queueView(debate: Debate, queue: ReviewQueue, done: string | null): MessageBody {
  const { items, total, page, pages } = queue;
  const head = total === 0 ? TEXTS.nothingWaits : TEXTS.waiting(total);
  return message(
    text(done, head),
    ...items.flatMap((waiting) => waitingParts(debate, waiting, page)),
    pages === 1
      ? null
      : buttons(
          page > 0 ? button(TEXTS.newer, customId('moderate:queue', debate.id, page - 1)) : null,
          page < pages - 1
            ? button(TEXTS.older(page + 1, pages), customId('moderate:queue', debate.id, page + 1))
            : null,
        ),
  );
}

function waitingParts(debate: Debate, { item, why, since }: WaitingItem, page: number): Part[] {
  const { number } = item;
  const title = debate.claims.find((claim) => claim.number === item.claim)?.title ?? '';
  const id = (action: string) => customId(`moderate:${action}`, debate.id, number, page);
  return [
    text(
      `**#${number}** · ${sideWords(item.side)} · ${TEXTS.claim(item.claim, escapeLine(title))}`,
      `-# ${TEXTS.reasons[why]} ${moment(since, 'R')} · ${authorWords(item)}`,
      quote(item.text, ROOM),
      item.source === null ? null : `<${item.source}>`,
    ),
    why === 'card-deleted'
      ? buttons(button(TEXTS.restore, id('show'), 'success'), button(TEXTS.keepHidden, id('keep')))
      : buttons(
          button(TEXTS.hide, customId('moderate:ask', debate.id, number), 'danger'),
          button(TEXTS.leaveShown, id('pass')),
        ),
  ];
}
