import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import type { SourceLevel } from '#debate/sources/rules/types.ts';
import { CRITERION_WEIGHT } from '#debate/tally/rules-1/constants.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { graderWords, readingLines, reasoningWords } from './judged-grade.ts';
import { sourceWords } from './own-item-lines.ts';
import { capWords } from './stage-words.ts';

const SOURCES: Readonly<Record<SourceLevel, string>> = {
  none: 'none given',
  personal: 'a personal page or post',
  web: 'a web page',
  preprint: 'a preprint or report',
  primary: 'peer reviewed, or primary data',
  unknown: 'a link of unknown kind',
};

/** Behind [How was this judged?]: every part of the strength, and what the tally makes of it. */
export function judgedView(debateId: string, view: EvidenceView): MessageBody {
  const { item, strength, missing, tally } = view;
  const { source, specificity, reasoning, check } = strength.contributions;
  const row = (name: string, value: number, most: number, why: string) =>
    `${name}: **${points(value)}** of ${points(most)} points · ${why}`;
  return message(
    text(
      `### How #${item.number} was judged`,
      row('Source', source, CRITERION_WEIGHT.source, SOURCES[item.sourceLevel]),
      row(
        'Named facts',
        specificity,
        CRITERION_WEIGHT.specificity,
        missing.length === 0
          ? 'system, test, number, comparison'
          : `missing: ${missing.join(', ')}`,
      ),
      row('Reasoning', reasoning, CRITERION_WEIGHT.reasoning, reasoningWords(item.grade)),
      row('Source checked by members', check, CRITERION_WEIGHT.check, strength.check),
      ...readingLines(item.grade),
      strength.cappedBy === undefined
        ? null
        : `At most ${capWords(strength.cap, strength.cappedBy)}`,
      `Strength: **${points(strength.q)}** of 100 ${dotsWords(strength.dots)}`,
      '',
      tally === undefined ? 'It does not stand, so it has no weight.' : weightLine(tally),
      sameSourceLine(view),
      `-# ${graderWords(item.grade)}`,
    ),
    buttons(button('Open', customId('evidence:show', debateId, item.number))),
  );
}

function sameSourceLine({ item, sameSource }: EvidenceView): string {
  const others = sameSource.filter((number) => number !== item.number);
  if (others.length === 0) return 'It is a source of its own.';
  return `It counts as one source together with ${sourceWords(others)}.`;
}

function weightLine(tally: NonNullable<EvidenceView['tally']>): string {
  if (tally.hasPlace && tally.w === undefined) {
    return tally.counts
      ? 'It takes weight from what it answers.'
      : 'A stronger rebuttal of its kind counts instead.';
  }
  if (tally.hasPlace && tally.w !== undefined)
    return `Weight in the tally: ${tally.w.toFixed(2)} of 1`;
  return 'No weight: its author has three other sources on this side of the claim.';
}

function points(value: number): number {
  return Math.round(value * 100);
}
