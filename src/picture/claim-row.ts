import type { PictureClaim, PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { barHeight, barMiddle, evidenceBar } from './evidence-bar.ts';
import { MARGIN, type Placing, stack, WIDTH } from './scene.ts';
import type { Track } from './track.ts';
import { MARK, verdictMark, verdictTone } from './verdict-mark.ts';
import { line, paragraph, quiet, type Style, type Wording } from './wording.ts';

const NUMBER = 15;
/** Room for "100" at each end of a bar. */
const END = 32;
const rowTrack: Track = { left: MARGIN + END, right: WIDTH - MARGIN - END };
const THICK = 11;
const TITLE_X = MARGIN + 24;

const title: Style = { size: 14, weight: 600, tone: 'ink' };

/**
 * One claim: its title, its word, and the shares of the evidence; no number if there is too little.
 */
export function claimRow(wording: Wording, claim: PictureClaim): Placing {
  const { number, evidence, isException } = claim;
  const name = wording.drawable(claim.title, `Claim ${number}`);
  const apart = paragraph(wording, 'Stands apart: not in the headline', quiet, { x: TITLE_X });
  return (top) => {
    const { shapes, height } = stack(
      top,
      [0, paragraph(wording, name, title, { x: TITLE_X })],
      isException ? [0, apart] : null,
      [1, wordLine(evidence)],
      evidence.word === 'too-little' ? null : [0, shareLine(evidence)],
    );
    return {
      shapes: [line(String(number), { ...title, tone: 'quiet' }, MARGIN, top), ...shapes],
      height,
    };
  };
}

function wordLine(evidence: PictureEvidence): Placing {
  const { word, verdict, missing } = evidence;
  const style: Style = { size: 13, weight: 600, tone: verdictTone(evidence) };
  const words = word === 'too-little' ? `${verdict}: ${missing}` : verdict;
  return (top) => ({
    shapes: [
      ...verdictMark(evidence, MARGIN + MARK / 2, top + 8.5),
      line(words, word === 'too-little' ? { ...style, weight: 400 } : style, TITLE_X, top),
    ],
    height: 17,
  });
}

function shareLine(evidence: PictureEvidence): Placing {
  const style = (tone: Style['tone']): Style => ({ size: NUMBER, weight: 600, tone });
  return (top) => {
    const at = barMiddle(top, THICK) - NUMBER * 0.62;
    return {
      shapes: [
        line(String(evidence.essay), style('essay'), MARGIN, at),
        ...evidenceBar(evidence, rowTrack, top, THICK),
        line(String(evidence.challengers), style('challengers'), WIDTH - MARGIN, at, 'end'),
      ],
      height: barHeight(THICK),
    };
  };
}
