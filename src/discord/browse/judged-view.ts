import type { EvidenceView } from '#debate/browse/read-evidence.ts';
import { count } from '#debate/core/rules/count.ts';
import { dotsWords } from '#debate/core/rules/dots.ts';
import { isStanding } from '#debate/evidence/evidence.ts';
import type { CheckState } from '#debate/grading/rules/types.ts';
import type { SourceLevel } from '#debate/sources/rules/types.ts';
import { CARRY } from '#debate/tally/rules/constants.ts';
import { button, buttons, type MessageBody, message, text } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { bandLine, graderWords, readingLines, reasoningWords } from './judged-grade.ts';
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

const CHECKS: Readonly<Record<CheckState, string>> = {
  checked: 'yes, also by the other side or a moderator',
  unchecked: 'not yet: it takes two checks, one of them from the other side or a moderator',
  disputed: 'disputed, also by its own side or a moderator',
};

/** Behind [How was this judged?]: every part of the strength, and what the tally makes of it. */
export function judgedView(debateId: string, view: EvidenceView): MessageBody {
  const { item, judged, missing } = view;
  const cap = capWords(item, judged);
  return message(
    text(
      `### How #${item.number} was judged`,
      `**Source:** ${SOURCES[item.sourceLevel]}`,
      `**Names:** ${missing.length === 0 ? 'a system, a test, a number and a comparison' : `${4 - missing.length} of 4; missing: ${missing.join(', ')}`}`,
      `**Reasoning:** ${reasoningWords(item.grade)}`,
      item.source === null ? null : `**Checked:** ${CHECKS[judged.check]}`,
      ...readingLines(item.grade),
      bandLine(judged),
      `**Strength:** ${dotsWords(judged.dots)}, ${Math.round(judged.q * 100)} of 100${cap === '' ? '' : ` · ${cap}`}`,
      '',
      pointsLine(view),
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

function pointsLine({ item, judged }: EvidenceView): string {
  if (!isStanding(item)) return 'It was withdrawn or hidden, so it earns no points.';
  if (item.concededAt !== null) return 'Its author conceded it, so it earns no points.';
  if (!judged.placed) {
    return 'It earns no points: only its author’s first three sources on this side of the claim count.';
  }
  if (item.target !== null) return `It can take ${points(judged.points)} from what it answers.`;
  const { lost = 0, carried = 0 } = judged;
  const taken = lost > 0 ? `, after rebuttals took ${lost}` : '';
  const earned = `It earns ${judged.points} of 100 points for its side${taken}.`;
  return carried >= judged.points
    ? earned
    : `${earned} Its author carries ${carried} of them: a source counts once, and one person at most ${CARRY.full} on a side.`;
}

function points(number: number): string {
  return count(number, 'point');
}
