import type { GivenMark } from '#debate/marks/mark.ts';
import type { Marking } from '#debate/marks/read-marking.ts';
import { sourceKinds } from '#debate/marks/rules/kinds.ts';
import { proofLines, uncountedLines } from '#discord/browse/mark-words.ts';
import { PROOFS } from '#discord/browse/proofs.ts';
import { takeBackButton } from '#discord/browse/take-back-button.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  type Part,
  text,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { excerpt } from '#discord/parts/escape.ts';
import { nameWords } from '#discord/parts/name-words.ts';
import { sideWords } from '#discord/parts/words.ts';
import { MARKS_TEXTS as TEXTS } from './marks-texts.ts';

/** Quotations of each kind that are shown before the member writes one. */
const SHOWN = 4;

/**
 * What a check and a dispute require, how many places are left, and others' quotations; then the
 * choice.
 */
export function markingView(debateId: string, marking: Marking): MessageBody {
  const { item } = marking;
  return message(
    text(
      TEXTS.head(item.number),
      `<${item.source}>`,
      TEXTS.openFirst,
      TEXTS.quoteIt,
      leftLine(marking),
      givenLine(marking.given),
    ),
    text(publicLine(marking.name)),
    quotesText(marking),
    choice(debateId, marking),
    buttons(
      takeBackButton(debateId, item.number, marking.given),
      button(TEXTS.back, customId('mark:back', debateId, item.number)),
    ),
  );
}

/** "-# Public, like an item: …", with the name that a check or dispute is shown under. */
export function publicLine(name: string | null): string {
  const under = name === null ? TEXTS.unnamed : TEXTS.named(nameWords(name, 80));
  return TEXTS.publicAs(under);
}

function leftLine({ item, used, left }: Marking): string {
  const where = TEXTS.where(sideWords(item.side), item.claim);
  const on = used.map((number) => `#${number}`).join(', ');
  if (left === 0) {
    return TEXTS.noneLeft(where, on);
  }
  const told = TEXTS.left(left, where);
  return used.length === 0 ? told : `${told} ${TEXTS.soFar(on)}`;
}

function givenLine(given: GivenMark | undefined): string | null {
  if (given === undefined) return null;
  if (given.isBefore) {
    return TEXTS.isBefore;
  }
  const said = given.quote === null ? TEXTS.nowhere : `, “${excerpt(given.quote, 160)}”`;
  return TEXTS.given(given.kind, said);
}

function quotesText({ shown, counts }: Marking): Part | null {
  const lines = [...proofLines(shown, 'ofOthers', SHOWN), ...uncountedLines(counts)];
  return lines.length === 0 ? null : text(...lines);
}

function choice(debateId: string, { item, left, used }: Marking): Part {
  const { number, markRevision } = item;
  if (left === 0) {
    const opened = used
      .slice(0, 5)
      .map((one) => button(TEXTS.open(one), customId('evidence:show', debateId, one)));
    return buttons(...opened);
  }
  return buttons(
    ...sourceKinds.map((kind) => {
      const { button: label, colour } = PROOFS[kind];
      return button(label, customId(`mark:${kind}`, debateId, number), colour);
    }),
    button(TEXTS.leadsNowhere, customId('mark:nowhere', debateId, number, markRevision)),
  );
}
