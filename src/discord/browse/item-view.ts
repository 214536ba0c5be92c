import type { EvidenceView, RebuttalView } from '#debate/browse/read-evidence.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { otherSide } from '#debate/core/rules/side.ts';
import {
  fitParts,
  LIMITS,
  type MessageBody,
  message,
  type Part,
  text,
  textLength,
} from '#discord/parts/components.ts';
import { escapeLine, excerpt, quote } from '#discord/parts/escape.ts';
import { moment, sideWords } from '#discord/parts/words.ts';
import { CARD_TEXTS } from './card-texts.ts';
import { authorWords, isGone, sourceLine, tombstone } from './card-view.ts';
import { itemButtons } from './item-buttons.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';
import { answerLine, markWords, proofLines, uncountedLines } from './mark-words.ts';
import { offerParts } from './offer-parts.ts';
import { sourceWords } from './own-item-lines.ts';
import { sentenceParts } from './sentence-parts.ts';
import { saysSource, stageWords } from './stage-words.ts';
import { wholeTextRow } from './whole-text-view.ts';

/** Room for a member's text: what everything below it leaves of 4,000. */
const FULL_TEXT = 1_800;
const LISTED_REBUTTALS = 4;
const LISTED_PROOFS = 3;

/**
 * One item in full, for the person who opened it, with every available action; above it, what was
 * just done.
 */
export function evidenceView(
  debateId: string,
  view: EvidenceView,
  top: readonly Part[] = [],
): MessageBody {
  const { item, mine } = view;
  if (isGone(item, mine)) return message(...top, text(tombstone(item)));
  const known = knownText(view);
  // What everybody has to know about an item is never cut, whatever else there is to say.
  const [words, ...rest] = fitParts(
    [
      text(...headLines(view), quote(item.text, FULL_TEXT)),
      text(ownStateLine(view), mine ? graderLine(view) : null),
      proofText(view),
      rebuttalText(view),
      creditText(view),
      ...offerParts(debateId, view.offers),
      ...sentenceParts(debateId, item.number, view.sentences),
    ].filter((part) => part !== null),
    LIMITS.text - textLength([...top, known]),
  );
  return message(
    ...top,
    words ?? null,
    known,
    wholeTextRow(debateId, item, words),
    ...rest,
    ...itemButtons(debateId, view),
  );
}

function headLines({ item, claim, judged }: EvidenceView): string[] {
  const dots = dotsWords(judged.dots);
  const about =
    item.target === null
      ? TEXTS.claim(claim.number, escapeLine(claim.statement))
      : TEXTS.answers(item.target, claim.number, escapeLine(claim.statement));
  const kind = item.target === null ? sideWords(item.side) : TEXTS.rebuttal;
  return [TEXTS.head(item.number, kind, dots), about];
}

/** Its source and author, what it counts for, and whether it is under review. */
function knownText(view: EvidenceView): Part {
  const { item, stage, marks } = view;
  const revised = item.revision > 1 ? ` · ${TEXTS.revised}` : '';
  return text(
    sourceLine(item, stage),
    `-# ${authorWords(item)} · ${moment(item.filedAt, 'D')}${revised}`,
    `-# ${[stageWords(stage, saysSource(marks), view.judged.check), ...markWords(marks)].filter(Boolean).join(' · ')}`,
    oneSourceLine(view),
    item.reviewSince === null ? null : TEXTS.underReview,
  );
}

function oneSourceLine({ item, sameSource }: EvidenceView): string | null {
  const others = sameSource.filter((number) => number !== item.number);
  return others.length === 0 ? null : TEXTS.countsWith(sourceWords(others));
}

/** What only the author needs to know: the item's state and what would raise it. */
function ownStateLine({ item, mine, judged, raise, undoableUntil }: EvidenceView): string | null {
  if (!mine) return null;
  if (item.hiddenAt !== null) {
    const why = TEXTS.hidden(escapeLine(item.hiddenReason ?? '') || TEXTS.noReason);
    return item.hideAnswer === null
      ? why
      : `${why}\n${TEXTS.youAnswered(excerpt(item.hideAnswer, 300))}`;
  }
  if (item.withdrawnAt !== null) {
    return undoableUntil === null
      ? TEXTS.withdrawn
      : TEXTS.withdrawnUntil(moment(undoableUntil, 't'));
  }
  if (item.concededAt !== null) return TEXTS.conceded;
  if (!judged.placed) return TEXTS.noPlace;
  return raise === undefined ? null : TEXTS.tip(raise.words, dotsWords(raise.dots));
}

/**
 * What an author is told about the grader: that its grade is still to come or, if the grader, which
 * does not know the declared side, took the item to argue for the other one, a question about that.
 */
export function graderLine({ item, awaitsModel }: EvidenceView): string | null {
  const { grade, side, target } = item;
  if (awaitsModel) return TEXTS.awaitsModel;
  if (!grade.doubts?.includes('direction')) return null;
  const read =
    target === null ? TEXTS.otherSide(sideWords(otherSide(side)), sideWords(side)) : TEXTS.backing;
  return TEXTS.readAs(read);
}

/** Who checked and who disputes its source, and their quotations from it. */
function proofText({ proofs, marks, item, turn }: EvidenceView): Part | null {
  const isDisputed = marks.held > 0 || proofs.some(({ kind }) => kind === 'dispute');
  const lines = [
    ...proofLines(proofs, 'onItem', LISTED_PROOFS),
    isDisputed ? answerLine(item) : null,
    turn === undefined ? null : TEXTS.turns[turn],
    ...uncountedLines(marks),
  ].filter((line) => line !== null);
  return lines.length === 0 ? null : text(...lines);
}

function rebuttalText({ rebuttals }: EvidenceView): Part | null {
  if (rebuttals.length === 0) return null;
  const shown = rebuttals.slice(0, LISTED_REBUTTALS).map(rebuttalLine);
  const more = rebuttals.length - shown.length;
  return text(TEXTS.rebuttals(rebuttals.length), ...shown, more > 0 ? TEXTS.more(more) : null);
}

function rebuttalLine({ item, judged }: RebuttalView): string {
  const weight = judged.placed ? '' : ` · ${TEXTS.takesNothing}`;
  return `${CARD_TEXTS.item(item.number)} ${dotsWords(judged.dots)}${weight} ${excerpt(item.text, 140)}`;
}

function creditText({ credits }: EvidenceView): Part | null {
  if (credits.total === 0) return null;
  return text(
    TEXTS.minds(credits.total),
    ...credits.whys
      .slice(0, 2)
      .map((why) => `> ${why === null ? TEXTS.removed : excerpt(why, 200)}`),
  );
}
