import { listItems } from '#debate/browse/list-evidence.ts';
import { readCard } from '#debate/browse/read-card.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { SummaryKind } from '#debate/core/rules/summary-kind.ts';
import { readBoard } from '#debate/debates/read-board.ts';
import type { Ports } from '#debate/ports.ts';
import type { HeldPost, PostPlace } from '#debate/posts/outbox-port.ts';
import { hourWord } from '#debate/posts/post-identity.ts';
import { showable } from '#debate/summary/read-summary.ts';
import { cardView } from '#discord/browse/card-view.ts';
import { cardListView } from '#discord/browse/list-view.ts';
import type { MessageBody } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { linkTo } from '#discord/summary/card-links.ts';
import { summaryMessage } from '#discord/summary/summary-message.ts';
import { supersededView } from '#discord/summary/summary-view.ts';
import { boardPace } from './board-pace.ts';
import { boardMarker, boardView } from './board-view.ts';
import { formerBoardView } from './former-board-view.ts';

/** What a post shows now, and the custom_id that identifies it among the bot's messages. */
export type RenderedPost = {
  readonly body: MessageBody;
  readonly marker: string;
  /** Milliseconds until its next update, if longer than for other messages. */
  readonly paceMs?: number;
};

type Reading = Pick<Ports, 'store' | 'clock' | 'painter'>;
type RenderedFrom = Pick<HeldPost, 'debateId' | 'identity' | 'channelId' | 'turn'>;

/** Renders a post from what is stored; null if there is nothing to show. */
export async function renderPost(
  ports: Reading,
  { debateId, identity, channelId, turn }: RenderedFrom,
): Promise<RenderedPost | null> {
  const debate = await ports.store.debates.find(debateId);
  if (debate === null) return null;
  switch (identity.kind) {
    case 'board':
      return await renderBoard(ports, debate, turn);
    case 'former-board':
      return await renderFormerBoard(ports, debate, channelId);
    case 'card':
      return await renderCard(ports, debate, identity.number);
    case 'list':
      return await renderList(ports, debate, identity.hour);
    case 'summary':
      return await renderSummary(ports, debate, identity.week, identity.summaryKind);
  }
}

async function renderBoard(ports: Reading, debate: Debate, turn: number): Promise<RenderedPost> {
  const board = await readBoard(ports, debate);
  return {
    body: boardView(debate, board, turn),
    marker: boardMarker(debate.id, turn),
    paceMs: boardPace(board.participation.items),
  };
}

/** It has no custom_id and needs none: its message is known from the start. */
async function renderFormerBoard(
  { store }: Reading,
  debate: Debate,
  channelId: string,
): Promise<RenderedPost> {
  const board = await store.posts.find(debate.id, { kind: 'board' });
  const place =
    board === null || board.isGone
      ? null
      : { channelId: board.channelId, link: linkTo(debate, board) };
  return { body: formerBoardView(channelId, place), marker: '' };
}

async function renderCard(
  ports: Reading,
  debate: Debate,
  number: number,
): Promise<RenderedPost | null> {
  const card = await readCard(ports, debate, number);
  if (card === null) return null;
  return {
    body: cardView(debate, card),
    marker: customId('evidence:show', debate.id, number),
  };
}

async function renderList(
  ports: Reading,
  debate: Debate,
  hour: Date,
): Promise<RenderedPost | null> {
  const items = await ports.store.evidence.withoutCard(debate.id, hour);
  if (items.length === 0) return null;
  const word = hourWord(hour);
  return {
    body: cardListView(debate.id, word, await listItems(ports, debate, items)),
    marker: customId('evidence:list', debate.id, word),
  };
}

async function renderSummary(
  ports: Reading,
  debate: Debate,
  week: string,
  kind: SummaryKind,
): Promise<RenderedPost | null> {
  const stored = await ports.store.summaries.find(debate.id, week, kind);
  if (stored === null) return null;
  const marker = customId('summary:claims', debate.id, week, kind);
  const own = kind === 'so-far' ? await weeklyOf(ports, debate, week) : null;
  if (own !== null && (own.isGone || own.messageId !== null))
    return { body: supersededView(debate, week, linkTo(debate, own)), marker };
  const summary = await showable(ports, debate.id, stored);
  return { body: await summaryMessage(ports, debate, summary), marker };
}

/** Where the week's own summary is or will be; null until it is made. */
async function weeklyOf(
  { store }: Reading,
  debate: Debate,
  week: string,
): Promise<PostPlace | null> {
  return await store.posts.find(debate.id, { kind: 'summary', week, summaryKind: 'weekly' });
}
