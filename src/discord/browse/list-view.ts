import type { EvidencePage, EvidenceQuery } from '#debate/browse/list-evidence.ts';
import type { Debate } from '#debate/core/debate.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { MarkCounts } from '#debate/marks/mark-counts.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  option,
  type Part,
  select,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { sideWords } from '#discord/parts/words.ts';
import { type ListOrder, BROWSE_TEXTS as TEXTS } from './browse-texts.ts';
import { CARD_TEXTS } from './card-texts.ts';
import { evidenceLine, ownTombstone, tombstone } from './card-view.ts';
import { markWords } from './mark-words.ts';
import { ownItemLines } from './own-item-lines.ts';

/** Room for one item's words in a list of five. */
const ROOM = 240;
/** Items that fit into the message that lists those without a card. */
const LISTED = 12;

/** A page of items, private, with buttons to turn pages and a select to open an item. */
export function evidenceListView(debate: Debate, page: EvidencePage): MessageBody {
  const { query, items, total } = page;
  if (total === 0) return emptyView(debate, page);
  const openable = items.filter(({ item }) => isStanding(item) || query.mine);
  return message(
    text(`### ${headWords(debate, query)}`, countLine(page)),
    ...items.map(({ item, dots, marks, own }): Part => {
      const lines = own === undefined ? [markLine(item, marks)] : ownItemLines(item, own);
      const head = own === undefined ? null : ownTombstone(item);
      return text(head ?? evidenceLine(item, dots, ROOM, query.claim === null), ...lines);
    }),
    query.page === 0 ? text(TEXTS.dots) : null,
    openable.length === 0
      ? null
      : select(
          customId('evidence:open', debate.id),
          TEXTS.open,
          openable.map(({ item }) => optionOf(item)),
        ),
    turning(debate, page),
  );
}

/**
 * Whether its author conceded it, and what members said about it, which determines the order; null
 * if there is nothing to say.
 */
function markLine({ concededAt }: Evidence, marks: MarkCounts): string | null {
  const words = [...(concededAt === null ? [] : [CARD_TEXTS.stages.conceded]), ...markWords(marks)];
  return words.length === 0 ? null : `-# ${words.join(' · ')}`;
}

function optionOf(item: Evidence) {
  const words = isStanding(item) ? item.text.replace(/\s+/g, ' ') : TEXTS.gone;
  return option(`#${item.number} ${sideWords(item.side)}`, String(item.number), words);
}

function headWords(debate: Debate, { claim, side, mine, query }: EvidenceQuery): string {
  const title = debate.claims.find((one) => one.number === claim)?.title;
  const parts = [
    mine ? TEXTS.mine : TEXTS.evidence,
    side === null ? null : sideWords(side),
    claim === null || title === undefined ? null : TEXTS.onClaim(claim, escapeLine(title)),
    query === null ? null : TEXTS.withWords(escapeLine(query)),
  ];
  return parts.filter((part) => part !== null).join(' ');
}

function orderOf({ mine, query }: EvidenceQuery): ListOrder {
  if (query !== null) return 'match';
  return mine ? 'time' : 'merit';
}

function countLine({ query, total, pages }: EvidencePage): string {
  const told = TEXTS.total(total, TEXTS.order[orderOf(query)]);
  return pages === 1 ? told : `${told}${TEXTS.page(query.page + 1, pages)}`;
}

function emptyView(debate: Debate, page: EvidencePage): MessageBody {
  const { query, nearest } = page;
  const search =
    nearest === null
      ? null
      : button(
          TEXTS.searchFor(nearest),
          pageId(debate, { ...query, query: nearest }, 0),
          'primary',
        );
  return message(
    text(...emptyLines(page, debate.state === 'open' ? TEXTS : TEXTS[debate.state])),
    buttons(search, addButton(debate, query), leadsButton(page, debate)),
  );
}

type EmptyWords = Readonly<Record<'tryOthers' | 'noneOfMine' | 'none', string>> & {
  readonly noneOfSide: (side: string) => string;
};

function emptyLines(
  { query: { mine, side, query }, nearest }: EvidencePage,
  words: EmptyWords,
): string[] {
  if (query !== null) {
    const next = nearest === null ? words.tryOthers : TEXTS.didYouMean(escapeLine(nearest));
    return [`${TEXTS.foundNothing(escapeLine(query))} ${next}`];
  }
  if (mine) return [words.noneOfMine];
  return [side === null ? words.none : words.noneOfSide(sideWords(side))];
}

/** Null unless items are taken: a button that only refuses is a dead end. */
function addButton(debate: Debate, { claim, side }: EvidenceQuery) {
  if (debate.state !== 'open') return null;
  const on = claim === 0 ? null : claim;
  return button(TEXTS.add, customId('argue:open', debate.id, on, side), 'primary');
}

function leadsButton({ query, leads }: EvidencePage, debate: Debate) {
  if (leads === 0 || query.claim === 0) return null;
  const id = customId('leads:list', debate.id, query.claim, query.side, 0, null);
  return button(TEXTS.leads(leads), id);
}

function turning(debate: Debate, shown: EvidencePage): Part {
  const { query, pages } = shown;
  const { page } = query;
  const order = orderOf(query);
  return buttons(
    page > 0 ? button(TEXTS.back[order], pageId(debate, query, page - 1)) : null,
    page < pages - 1 ? button(TEXTS.on[order], pageId(debate, query, page + 1)) : null,
    addButton(debate, query),
    // A list of everything is long enough; for one claim it helps to see what is missing.
    query.claim === null ? null : leadsButton(shown, debate),
  );
}

/** With a query of 60 characters and two digits each for claim and page, it has 97 characters. */
function pageId(debate: Debate, { claim, side, mine, query }: EvidenceQuery, page: number): string {
  if (query === null) {
    return customId('evidence:page', debate.id, claim, side, mine ? 'mine' : 'all', page);
  }
  const letter = side === null ? null : side === 'supports' ? 's' : 'c';
  return customId('evidence:find', debate.id, claim, letter, mine ? 'm' : null, page, query);
}

/** The one message per hour that lists the items without a card of their own. */
export function cardListView(
  debateId: string,
  marker: string,
  items: readonly { readonly item: Evidence; readonly dots: number }[],
): MessageBody {
  const shown = items.slice(-LISTED);
  const more = items.length - shown.length;
  return message(
    text(TEXTS.listHead),
    ...shown.map(({ item, dots }) =>
      text(isStanding(item) ? evidenceLine(item, dots, 160) : tombstone(item)),
    ),
    more > 0 ? text(TEXTS.listMore(more)) : null,
    buttons(button(TEXTS.browse, customId('evidence:list', debateId, marker))),
  );
}
