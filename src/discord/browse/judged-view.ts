import type { Judged } from '#debate/browse/position.ts';
import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import type { Debate } from '#debate/core/debate.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { bandLine, graderWords, readingLines, reasoningWords } from './judged-grade.ts';
import { JUDGED_TEXTS as TEXTS } from './judged-texts.ts';
import { sourceWords } from './own-item-lines.ts';
import { capWords } from './stage-words.ts';

/** Behind [How was this judged?]: every part of the strength, and what the tally does with it. */
export function judgedView(
  { id, rulesOnly }: Pick<Debate, 'id' | 'rulesOnly'>,
  view: EvidenceView,
  hasModel: boolean,
): MessageBody {
  const { item, judged, missing } = view;
  // After the alarm went off, a model's grade no longer determines the item's strength.
  const isUncounted = rulesOnly && isByModel(item.grade.grader);
  const cap = capWords(item, judged);
  return message(
    text(
      TEXTS.head(item.number),
      TEXTS.source(TEXTS.sources[item.sourceLevel]),
      TEXTS.names(
        missing.length === 0
          ? TEXTS.namesAll
          : TEXTS.namesSome(missing.map((part) => TEXTS.parts[part])),
      ),
      TEXTS.reasoning(isUncounted ? TEXTS.reasoningForAll : reasoningWords(item.grade, hasModel)),
      item.source === null ? null : TEXTS.checked(TEXTS.checks[judged.check]),
      ...(isUncounted ? [TEXTS.alarm] : [...readingLines(item.grade), bandLine(judged)]),
      `${TEXTS.strength(dotsWords(judged.dots), strengthOf(judged))}${cap === '' ? '' : ` · ${cap}`}`,
      '',
      pointsLine(view),
      sameSourceLine(view),
      `-# ${isUncounted ? TEXTS.byRulesAlone : graderWords(item.grade, hasModel)}`,
    ),
    buttons(button(TEXTS.open, customId('evidence:show', id, item.number))),
  );
}

function sameSourceLine({ item, sameSource }: EvidenceView): string {
  const others = sameSource.filter((number) => number !== item.number);
  if (others.length === 0) return TEXTS.ownSource;
  return TEXTS.oneSourceWith(sourceWords(others));
}

function pointsLine({ item, judged }: EvidenceView): string {
  if (!isStanding(item)) return TEXTS.gone;
  if (item.concededAt !== null) return TEXTS.conceded;
  if (!judged.placed) return TEXTS.noPlace;
  const strength = strengthOf(judged);
  if (item.target !== null) {
    return TEXTS.takes(Math.round(100 * judged.q ** 2), strength, item.target);
  }
  const { points, lost = 0, carried = 0 } = judged;
  if (points + lost === 0) return TEXTS.tooWeak(strength);
  const earned =
    lost > 0 ? TEXTS.earnsAfter(points, strength, lost) : TEXTS.earns(points, strength);
  return carried >= points ? earned : `${earned} ${TEXTS.carries(carried)}`;
}

/**
 * Out of 100, to two decimals: its points follow from it, so anybody who recomputes gets the same.
 */
function strengthOf({ q }: Pick<Judged, 'q'>): number {
  return Number((100 * q).toFixed(2));
}
