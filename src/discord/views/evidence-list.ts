import type { EvidencePage, EvidenceQuery } from '../../debate/list-evidence.ts';
import type { Debate, Evidence } from '../../debate/types.ts';
import { isStanding } from '../../debate/types.ts';
import { customId } from '../custom-id.ts';
import { escapeLine } from '../escape.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  option,
  type Part,
  select,
  text,
} from '../parts.ts';
import { evidenceLine, tombstone } from './evidence.ts';
import { count, sideWords } from './words.ts';

/** Room for one item's words in a list of five. */
const ROOM = 240;

/** A page of items, private, with buttons to turn it and a select to open one. */
export function evidenceListView(debate: Debate, page: EvidencePage): MessageBody {
  const { query, items, total } = page;
  if (total === 0) return message(text(emptyWords(query)), addButton(debate, query));
  const openable = items.filter(({ item }) => isStanding(item) || query.mine);
  return message(
    text(`### ${headWords(debate, query)} · ${count(total, 'item')}`),
    ...items.map(({ item, dots }): Part => text(evidenceLine(item, dots, ROOM))),
    openable.length === 0
      ? null
      : select(
          customId('evidence:open', debate.id),
          'Open an item…',
          openable.map(({ item }) => optionOf(item)),
        ),
    turning(debate, page),
  );
}

function optionOf(item: Evidence) {
  const words = isStanding(item) ? item.text.replace(/\s+/g, ' ') : 'not shown to others';
  return option(`#${item.number} ${sideWords(item.side)}`, String(item.number), words);
}

function headWords(debate: Debate, { claim, side, mine }: EvidenceQuery): string {
  const title = debate.claims.find((one) => one.number === claim)?.title;
  const parts = [
    mine ? 'Your items' : 'Evidence',
    title === undefined ? null : `on claim ${claim}, ${escapeLine(title)}`,
    side === null ? null : sideWords(side),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function emptyWords({ mine, side }: EvidenceQuery): string {
  if (mine) return 'You have not filed anything here yet. Know a case that speaks for or against?';
  if (side !== null) return `Nobody has argued ${sideWords(side)} here yet. Be the first?`;
  return 'No evidence here yet. Be the first?';
}

function addButton(debate: Debate, { claim, side }: EvidenceQuery): Part {
  const on = claim === 0 ? null : claim;
  return buttons(button('Add evidence', customId('argue:open', debate.id, on, side), 'primary'));
}

function turning(debate: Debate, { query, pages }: EvidencePage): Part {
  const to = (page: number) =>
    customId(
      'evidence:page',
      debate.id,
      query.claim,
      query.side,
      query.mine ? 'mine' : 'all',
      page,
    );
  const { page } = query;
  const on = query.claim === 0 ? null : query.claim;
  return buttons(
    page > 0 ? button('◀ Newer', to(page - 1)) : null,
    page < pages - 1 ? button(`Older ▶ (${page + 1}/${pages})`, to(page + 1)) : null,
    button('Add evidence', customId('argue:open', debate.id, on, query.side), 'primary'),
  );
}

/** The one message an hour that names the items without a card of their own. */
export function cardListView(
  debateId: string,
  marker: string,
  items: readonly { readonly item: Evidence; readonly dots: number }[],
): MessageBody {
  const shown = items.slice(-LISTED);
  const more = items.length - shown.length;
  return message(
    text('**More evidence this hour**'),
    ...shown.map(({ item, dots }) =>
      text(isStanding(item) ? evidenceLine(item, dots, 160) : tombstone(item)),
    ),
    more > 0 ? text(`… and ${more} more`) : null,
    buttons(button('Browse', customId('evidence:list', debateId, marker))),
  );
}

/** Items that fit into one list message. */
const LISTED = 12;
