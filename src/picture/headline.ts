import type { PictureEvidence, WeekPicture } from '#debate/summary/rules/pictures/picture.ts';
import { barHeight, evidenceBar } from './evidence-bar.ts';
import { membersBar } from './members-bar.ts';
import { MARGIN, type Part, type Placing, stack, WIDTH } from './scene.ts';
import type { Track } from './track.ts';
import { MARK, verdictMark, verdictTone } from './verdict-mark.ts';
import { line, paragraph, quiet, SMALL, type Style, type Wording } from './wording.ts';

const WHOLE: Track = { left: MARGIN, right: WIDTH - MARGIN };
const THICK = 18;
const LARGE = 36;

const statement: Style = { size: 14, weight: 600, tone: 'ink' };
const sentence: Style = { size: 16, weight: 400, tone: 'ink' };

/** What a phone shows first: thesis, verdict, both numbers, and how members voted. */
export function headline(wording: Wording, week: WeekPicture): Placing {
  const { evidence, votes } = week;
  const thesis = wording.drawable(week.statement, 'The thesis');
  const members =
    votes.kind === 'few' ? 'Members: fewer than five votes so far' : 'Members on the thesis';
  return (top) =>
    stack(
      top,
      [0, paragraph(wording, week.title, quiet)],
      [3, paragraph(wording, thesis, statement)],
      [12, paragraph(wording, 'Evidence', quiet)],
      [1, verdictHead(wording, evidence)],
      [4, paragraph(wording, whole(week.sentence), sentence, { roomFor: whole(week.mirrored) })],
      evidence.word === 'too-little' ? null : [6, numbers(evidence)],
      [10, paragraph(wording, members, quiet)],
      votes.kind === 'few' ? null : [3, membersBar(votes.counts, WHOLE)],
    );
}

/** The same without a number that is broken, or alone at the end of a line. */
function whole(words: string): string {
  return words.replace(/(?<=\d) (?=:|people|person|sources?)|(?<=:) (?=\d)/g, '\u00a0');
}

/** The verdict's mark and words in large type. */
export function verdictHead(wording: Wording, evidence: PictureEvidence): Placing {
  const style: Style = { size: 22, weight: 600, tone: verdictTone(evidence) };
  const words = paragraph(wording, evidence.verdict, style, { x: MARGIN + MARK + 8 });
  return (top) => {
    const { shapes, height } = words(top);
    return { shapes: [...verdictMark(evidence, MARGIN + MARK / 2, top + 14), ...shapes], height };
  };
}

/** Both numbers in large type with the names of the sides, and the bar below. */
export function numbers(evidence: PictureEvidence): Placing {
  const large = (tone: Style['tone']): Style => ({ size: LARGE, weight: 600, tone });
  return (top) => ({
    shapes: [
      line(String(evidence.essay), large('essay'), MARGIN, top),
      line(String(evidence.challengers), large('challengers'), WIDTH - MARGIN, top, 'end'),
      ...sideNames(top + LARGE + 4),
      ...evidenceBar(evidence, WHOLE, top + LARGE + 20, THICK),
    ],
    height: LARGE + 20 + barHeight(THICK),
  });
}

/** The names of the left and right side, in their colours. */
export function sideNames(top: number): Part['shapes'] {
  const style = (tone: Style['tone']): Style => ({ size: SMALL, weight: 600, tone });
  return [
    line('for the essay', style('essay'), MARGIN, top),
    line('against the essay', style('challengers'), WIDTH - MARGIN, top, 'end'),
  ];
}
