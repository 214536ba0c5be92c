import type { EvidenceView, RebuttalView } from '#debate/browse/read-evidence.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { otherSide } from '#debate/core/rules/side.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { isProof, type MeritKind, meritKinds } from '#debate/marks/rules/kinds.ts';
import {
  button,
  buttons,
  fitParts,
  LIMITS,
  type MessageBody,
  message,
  type Part,
  text,
  textLength,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, excerpt, quote } from '#discord/parts/escape.ts';
import { moment, sideWords } from '#discord/parts/words.ts';
import { CARD_TEXTS } from './card-texts.ts';
import { authorWords, isGone, sourceLine, tombstone } from './card-view.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';
import { answerLine, markWords, proofLines, turnLine, uncountedLines } from './mark-words.ts';
import { offerParts } from './offer-parts.ts';
import { sourceWords } from './own-item-lines.ts';
import { sentenceParts } from './sentence-parts.ts';
import { saysSource, stageWords } from './stage-words.ts';
import { takeBackButton } from './take-back-button.ts';
import { wholeTextRow } from './whole-text-view.ts';

/** Room for a member's text: what is left of 4,000 by everything below it. */
const FULL_TEXT = 1_800;
const LISTED_REBUTTALS = 4;
const LISTED_PROOFS = 3;

/**
 * One item in full, for the person who opened it, with all that can be done to it; on top of it
 * what was done just now.
 */
export function evidenceView(
  debateId: string,
  view: EvidenceView,
  top: readonly Part[] = [],
): MessageBody {
  const { item, mine } = view;
  if (isGone(item, mine)) return message(...top, text(tombstone(item)));
  const known = knownText(view);
  // What everybody has to know of an item stays whole, however much there is to say beside it.
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
    ...(mine ? ownButtons(debateId, view) : othersButtons(debateId, view)),
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

/** Where it is from and whose it is, what it counts for, and whether it is under review. */
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

/** What only the author needs to know: where it stands and what would raise it. */
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
 * What an author is told about the grader: that it is yet to come or, when it read the other side
 * without knowing the declared one, what it asks.
 */
export function graderLine({ item, awaitsModel }: EvidenceView): string | null {
  const { grade, side, target } = item;
  if (awaitsModel) return TEXTS.awaitsModel;
  if (!grade.doubts?.includes('direction')) return null;
  const read =
    target === null ? TEXTS.otherSide(sideWords(otherSide(side)), sideWords(side)) : TEXTS.backing;
  return TEXTS.readAs(read);
}

/** Who checked and who disputes its source, with what they quote from it. */
function proofText({ proofs, marks, item, turn }: EvidenceView): Part | null {
  const isDisputed = marks.held > 0 || proofs.some(({ kind }) => kind === 'dispute');
  const lines = [
    ...proofLines(proofs, 'onItem', LISTED_PROOFS),
    isDisputed ? answerLine(item) : null,
    turn === undefined ? null : turnLine(turn),
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

function othersButtons(debateId: string, view: EvidenceView): Part[] {
  const { item, marks, given } = view;
  const { number } = item;
  if (!isStanding(item)) return [buttons(judged(debateId, number))];
  const isGiven = (kind: MeritKind) => given.some((mark) => mark.kind === kind);
  // Each carries the state that it leads to: pressed twice it has done it once.
  const merit = (kind: MeritKind) => {
    const label = TEXTS.merits[kind];
    return isGiven(kind)
      ? button(
          TEXTS.takeBackMerit(label),
          customId('mark:lift', debateId, number, 'merit'),
          'success',
        )
      : button(
          marks[kind] > 0 ? TEXTS.meritBy(label, marks[kind]) : label,
          customId('mark:set', debateId, number, kind),
        );
  };
  const proof = given.find(({ kind }) => isProof(kind));
  return [
    buttons(
      ...meritKinds.map(merit),
      item.source === null ? null : button(TEXTS.source, customId('mark:source', debateId, number)),
      takeBackButton(debateId, number, proof),
      view.mayRemoveWords
        ? button(TEXTS.removeWords, customId('words:open', debateId, number))
        : null,
    ),
    buttons(
      item.target === null
        ? button(TEXTS.rebut, customId('argue:rebut', debateId, number), 'primary')
        : button(TEXTS.open(item.target), customId('evidence:show', debateId, item.target)),
      view.voted ? button(TEXTS.changedMyVote, customId('credit:open', debateId, number)) : null,
      judged(debateId, number),
      sameSource(debateId, view),
      button(TEXTS.report, customId('report:open', debateId, number)),
    ),
  ];
}

function ownButtons(debateId: string, view: EvidenceView): Part[] {
  const { item, marks } = view;
  const { number } = item;
  if (item.withdrawnAt !== null || item.hiddenAt !== null) {
    return [
      buttons(
        view.undoableUntil === null
          ? null
          : button(TEXTS.undo, customId('evidence:undo', debateId, number), 'primary'),
        item.hiddenAt !== null && item.hideAnswer === null
          ? button(TEXTS.answerModerators, customId('hiding:answer', debateId, number))
          : null,
        judged(debateId, number),
      ),
    ];
  }
  const link = item.source === null ? TEXTS.addLink : TEXTS.changeLink;
  const conceded = item.concededAt !== null;
  return [
    buttons(
      button(TEXTS.edit, customId('edit:open', debateId, number), 'primary'),
      button(link, customId('evidence:link', debateId, number)),
      marks.dispute + marks.held === 0
        ? null
        : button(TEXTS.answerDispute, customId('mark:answer', debateId, number)),
      button(
        conceded ? TEXTS.unconcede : TEXTS.concede,
        customId('evidence:concede', debateId, number, conceded ? 'no' : 'yes'),
      ),
      button(TEXTS.withdraw, customId('evidence:withdraw', debateId, number), 'danger'),
    ),
    buttons(judged(debateId, number), sameSource(debateId, view)),
  ];
}

function judged(debateId: string, number: number) {
  return button(TEXTS.judged, customId('evidence:judged', debateId, number));
}

/** For what no address tells; a moderator who sees two joined can part them. */
function sameSource(debateId: string, { item, movedTo, mayPart }: EvidenceView) {
  const { number } = item;
  if (mayPart) return button(TEXTS.notSameSource, customId('same:part', debateId, number));
  if (item.source === null || movedTo !== null) return null;
  return button(TEXTS.sameSource, customId('same:open', debateId, number));
}
