import type { Debate } from '#debate/core/debate.ts';
import { count } from '#debate/core/rules/count.ts';
import type { ReviewQueue } from '#debate/moderation/review-evidence.ts';
import type { ReviewReason, WaitingItem } from '#debate/moderation/review-port.ts';
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

/** Room for one item's words: three of them and all beside them fit. */
const ROOM = 800;

const REASONS: Readonly<Record<ReviewReason, string>> = {
  'card-deleted': 'Hidden: somebody deleted its card in the channel.',
  addressed: 'Shown: its text speaks to whoever grades it.',
};

/** What waits for a moderator's look; `done` says what the last press did. */
export function queueView(debate: Debate, queue: ReviewQueue, done: string | null): MessageBody {
  const { items, total, page, pages } = queue;
  const head = total === 0 ? 'Nothing waits for review.' : `### ${count(total, 'item')} to review`;
  return message(
    text(done, head),
    ...items.flatMap((waiting) => waitingParts(debate, waiting, page)),
    pages === 1
      ? null
      : buttons(
          page > 0 ? button('◀ Newer', customId('moderate:queue', debate.id, page - 1)) : null,
          page < pages - 1
            ? button(
                `Older ▶ (${page + 1}/${pages})`,
                customId('moderate:queue', debate.id, page + 1),
              )
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
      `**#${number}** · ${sideWords(item.side)} · claim ${item.claim}, ${escapeLine(title)}`,
      `-# ${REASONS[why]} ${moment(since, 'R')} · ${authorWords(item)}`,
      quote(item.text, ROOM),
      item.source === null ? null : `<${item.source}>`,
    ),
    why === 'card-deleted'
      ? buttons(button('Restore', id('show'), 'success'), button('Keep hidden', id('keep')))
      : buttons(
          button('Hide', customId('moderate:ask', debate.id, number), 'danger'),
          button('Leave it shown', id('pass')),
        ),
  ];
}
