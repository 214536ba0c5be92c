import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { isProof, type MeritKind, meritKinds } from '#debate/marks/rules/kinds.ts';
import { button, buttons, type Part } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { ITEM_TEXTS as TEXTS } from './item-texts.ts';
import { takeBackButton } from './take-back-button.ts';

/** What the person who opened an item can do with it: its author, or anybody else. */
export function itemButtons(debateId: string, view: EvidenceView): Part[] {
  return view.mine ? ownButtons(debateId, view) : othersButtons(debateId, view);
}

function othersButtons(debateId: string, view: EvidenceView): Part[] {
  const { item, marks, given } = view;
  const { number } = item;
  if (!isStanding(item)) return [buttons(judged(debateId, number))];
  const isGiven = (kind: MeritKind) => given.some((mark) => mark.kind === kind);
  // Each button carries the state that it sets, so pressing it twice is the same as once.
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

/** For sources that no address shows to be the same; a moderator can part joined ones. */
function sameSource(debateId: string, { item, movedTo, mayPart }: EvidenceView) {
  const { number } = item;
  if (mayPart) return button(TEXTS.notSameSource, customId('same:part', debateId, number));
  if (item.source === null || movedTo !== null) return null;
  return button(TEXTS.sameSource, customId('same:open', debateId, number));
}
