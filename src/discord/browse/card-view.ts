import type { EvidenceCard } from '#debate/browse/read-card.ts';
import type { Debate } from '#debate/core/debate.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { type Evidence, isStanding } from '#debate/evidence/evidence.ts';
import type { Lifecycle } from '#debate/tally/rules/lifecycle.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt, quote } from '#discord/parts/escape.ts';
import { nameWords } from '#discord/parts/name-words.ts';
import { sideWords } from '#discord/parts/words.ts';
import { CARD_LEGEND } from './browse-texts.ts';
import { CARD_TEXTS as TEXTS } from './card-texts.ts';
import { markWords } from './mark-words.ts';
import { rebuttalWords, saysSource, stageWords } from './stage-words.ts';

const CARD_TEXT = 700;

/** The public card of one item; if it no longer stands, what happened to it. */
export function cardView(debate: Debate, card: EvidenceCard): MessageBody {
  const { item, dots, stage } = card;
  const debateId = debate.id;
  const title = debate.claims.find((claim) => claim.number === item.claim)?.title ?? '';
  // A tombstone keeps the button: the card is recognised by its custom_id.
  const show = customId('evidence:show', debateId, item.number);
  if (!isStanding(item)) {
    return message(text(tombstone(item)), buttons(button(TEXTS.whatIsThis, show)));
  }
  return message(
    text(
      TEXTS.head(item.number, sideWords(item.side), dotsWords(dots)),
      TEXTS.claim(item.claim, escapeLine(title)),
      quote(item.text, CARD_TEXT),
      sourceLine(item, stage),
      metaLine(card),
      CARD_LEGEND,
    ),
    buttons(
      button(TEXTS.open, show),
      button(TEXTS.rebut, customId('argue:rebut', debateId, item.number)),
      button(TEXTS.add, customId('argue:open', debateId, item.claim, null)),
      button(TEXTS.report, customId('report:open', debateId, item.number)),
    ),
  );
}

/** Empty unless reports are waiting for review. */
function reviewWords({ reviewSince }: Evidence): string {
  return reviewSince === null ? '' : TEXTS.underReview;
}

/** Whose it is, whether it is under review, and what members said about it. */
function metaLine({ item, stage, marks, rebuttals }: EvidenceCard): string {
  const words = [
    authorWords(item),
    reviewWords(item),
    stageWords(stage, saysSource(marks), 'unchecked'),
    ...markWords(marks),
    rebuttalWords(rebuttals),
  ];
  return `-# ${words.filter(Boolean).join(' · ')}`;
}

/**
 * Whether its words are gone for everybody, or for everybody but its author; hiding not included.
 */
export function isGone({ erasedAt, withdrawnAt }: Evidence, mine: boolean): boolean {
  return erasedAt !== null || (withdrawnAt !== null && !mine);
}

/** A link that still works when the words are gone. */
export function tombstone(item: Evidence): string {
  if (item.erasedAt !== null) return TEXTS.erased(item.number);
  if (item.hiddenAt !== null) return TEXTS.hidden(item.number);
  return TEXTS.withdrawn(item.number);
}

/** What authors see of an item that they withdrew themselves; null for all others. */
export function ownTombstone({ number, withdrawnAt, hiddenAt, erasedAt }: Evidence): string | null {
  const isOwnDoing = withdrawnAt !== null && hiddenAt === null && erasedAt === null;
  return isOwnDoing ? TEXTS.withdrawnByYou(number) : null;
}

/** A member's item in two lines of a list; within one claim's list the claim is not named. */
export function evidenceLine(
  item: Evidence,
  dots: number,
  room: number,
  namesClaim = true,
): string {
  if (!isStanding(item)) return tombstone(item);
  const claim = namesClaim ? [TEXTS.onClaim(item.claim)] : [];
  const answered = item.target === null ? [] : [TEXTS.answers(item.target)];
  const head = [
    `${TEXTS.item(item.number)} ${dotsWords(dots)}`,
    ...claim,
    ...answered,
    sideWords(item.side),
  ].join(' · ');
  return `${head}\n${excerpt(item.text, room)}`;
}

/**
 * Stored sources are validated links, shown bare; the brackets only suppress the preview. If there
 * is none yet, the stage of a newly filed item says so.
 */
export function sourceLine({ source }: Evidence, stage: Lifecycle): string | null {
  if (source !== null) return `<${source}>`;
  return stage === 'filed' ? null : TEXTS.noSource;
}

export function authorWords({ authorName }: Evidence): string {
  return authorName === null ? TEXTS.unnamed : TEXTS.by(nameWords(authorName, 80));
}
