import type { EvidenceView } from '../../debate/read-evidence.ts';
import { type Debate, type Evidence, isStanding } from '../../debate/types.ts';
import { customId } from '../custom-id.ts';
import { escapeLine, excerpt, quote } from '../escape.ts';
import { button, buttons, type MessageBody, message, text } from '../parts.ts';
import { dotsWords, moment, sideWords } from './words.ts';

/** Room for a member's text where nothing else is long: 4,000 less the lines around it. */
const FULL_TEXT = 2_600;
const CARD_TEXT = 700;

/** One item in full, for the person who opened it. */
export function evidenceView(debateId: string, view: EvidenceView): MessageBody {
  const { item, claim, strength, mine } = view;
  if (item.erasedAt !== null) return message(text(tombstone(item)));
  if (item.withdrawnAt !== null && !mine) return message(text(tombstone(item)));
  const own = mine && item.withdrawnAt === null;
  return message(
    text(
      `### #${item.number} · ${sideWords(item.side)} · ${dotsWords(strength.dots)}`,
      `Claim ${claim.number}: ${escapeLine(claim.statement)}`,
      quote(item.text, FULL_TEXT),
      sourceLine(item),
      `-# ${authorWords(item)} · ${moment(item.filedAt, 'D')}${item.revision > 1 ? ' · revised' : ''}`,
      ownStateLine(view),
    ),
    buttons(
      button('How was this judged?', customId('evidence:judged', debateId, item.number)),
      button('Add evidence', customId('argue:open', debateId, claim.number, null)),
      own && isStanding(item)
        ? button(
            item.source === null ? 'Add link' : 'Change link',
            customId('evidence:link', debateId, item.number),
            'primary',
          )
        : null,
      own
        ? button('Withdraw', customId('evidence:withdraw', debateId, item.number), 'danger')
        : null,
    ),
  );
}

/** What only the author needs to know: where it stands and what would raise it. */
function ownStateLine({ item, mine, tally, raise }: EvidenceView): string | null {
  if (!mine) return null;
  if (item.hiddenAt !== null) {
    return `**Hidden by a moderator**, only you see it. Why: ${escapeLine(item.hiddenReason ?? '') || 'no reason given'}`;
  }
  if (item.withdrawnAt !== null)
    return '**Withdrawn by you.** File it again with /argue to bring it back.';
  if (tally?.hasPlace === false) {
    return 'It has no weight: your first three items on this side of the claim have the places.';
  }
  return raise === undefined ? null : `Tip: ${raise.words} would make it ${dotsWords(raise.dots)}`;
}

/** The public card of one item; what became of it once it does not stand. */
export function cardView(debate: Debate, item: Evidence, dots: number): MessageBody {
  const debateId = debate.id;
  const title = debate.claims.find((claim) => claim.number === item.claim)?.title ?? '';
  // The button stays on a tombstone: the custom_id is what the card is known by.
  const show = customId('evidence:show', debateId, item.number);
  if (!isStanding(item)) {
    return message(text(tombstone(item)), buttons(button('What is this?', show)));
  }
  return message(
    text(
      `**#${item.number}** · ${sideWords(item.side)} · ${dotsWords(dots)}`,
      `-# Claim ${item.claim}: ${escapeLine(title)}`,
      quote(item.text, CARD_TEXT),
      sourceLine(item),
      `-# ${authorWords(item)}`,
    ),
    buttons(
      button('Open', show),
      button('Add evidence', customId('argue:open', debateId, item.claim, null)),
    ),
  );
}

/** A link that stays valid when the words are gone. */
export function tombstone(item: Evidence): string {
  if (item.erasedAt !== null) return `**#${item.number}** was erased by its author.`;
  if (item.hiddenAt !== null) return `**#${item.number}** was hidden by a moderator.`;
  return `**#${item.number}** was withdrawn by its author.`;
}

/** A member's item in one line of a list. */
export function evidenceLine(item: Evidence, dots: number, room: number): string {
  if (!isStanding(item)) return tombstone(item);
  const head = `**#${item.number}** · claim ${item.claim} · ${sideWords(item.side)} · ${dotsWords(dots)}`;
  return `${head}\n${excerpt(item.text, room)}`;
}

/** Stored sources are validated links: shown bare, the brackets only stop the preview. */
function sourceLine({ source }: Evidence): string {
  return source === null ? '-# no source' : `<${source}>`;
}

function authorWords({ authorName }: Evidence): string {
  return authorName === null ? 'by a member' : `by ${excerpt(authorName, 80)}`;
}
