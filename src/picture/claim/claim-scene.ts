import type { ClaimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import { PRIOR_POINTS } from '#debate/tally/rules/constants.ts';
import { numbers, verdictHead } from '../headline.ts';
import { intervalKey, SIGN_MIDDLE, signed } from '../legend.ts';
import {
  type Part,
  type Placing,
  rule,
  type Scene,
  type Shape,
  type Stacked,
  sceneOf,
  stack,
} from '../scene.ts';
import { paragraph, quiet, type Style, type Wording } from '../wording.ts';
import { areMerged, carriedBars } from './carried-bars.ts';
import { potScale } from './pot-scale.ts';

const heading: Style = { size: 14, weight: 600, tone: 'ink' };

/**
 * How one claim is judged, from top to bottom: its word, what people carry, the number, and the
 * pots. With too little for a word it has neither number nor pots.
 */
export function claimScene(wording: Wording, claim: ClaimPicture): Scene {
  const { number, statement, evidence } = claim;
  const isThin = evidence.word === 'too-little';
  const head = (words: string): Stacked => [14, paragraph(wording, words, heading)];
  return sceneOf(
    [0, paragraph(wording, `Claim ${number}`, quiet)],
    [3, paragraph(wording, wording.drawable(statement, `Claim ${number}`), heading)],
    [10, verdictHead(wording, evidence)],
    isThin ? [1, paragraph(wording, evidence.missing, quiet)] : null,
    head('Points that people carry'),
    [5, carriedBars(claim)],
    isThin ? null : head('The number'),
    isThin ? null : [3, numbers(evidence)],
    isThin ? null : head('The pots: too much for luck?'),
    isThin ? null : [5, potScale(claim)],
    [14, rule],
    [9, key(wording, claim, isThin)],
  );
}

function key(wording: Wording, claim: ClaimPicture, isThin: boolean): Placing {
  const own: Stacked[] = [
    [0, intervalKey],
    [0, potKey('filled', 'pot without the person who matters most')],
    [0, potKey('outline', 'pot with everybody')],
  ];
  const notes = [
    areMerged(claim)
      ? 'Each filled block is a person, the outermost all others.'
      : 'Each filled block is a person.',
    isThin ? '' : 'The upright line is 50\u00a0:\u00a050.',
    'Votes move nothing here.',
  ];
  const note = notes.filter((one) => one !== '').join(' ');
  return (top) =>
    stack(top, [0, startKey], ...(isThin ? [] : own), [2, paragraph(wording, note, quiet)]);
}

function startKey(top: number): Part {
  const box: Shape = {
    kind: 'box',
    tone: 'quiet',
    look: 'outline',
    x: SIGN_MIDDLE - 10,
    y: top + 3,
    width: 20,
    height: 10,
  };
  return signed(top, [box], `the ${PRIOR_POINTS} points that each side starts with`);
}

function potKey(look: 'filled' | 'outline', words: string): Placing {
  const radius = look === 'filled' ? 4.5 : 6.5;
  return (top) =>
    signed(top, [{ kind: 'dot', x: SIGN_MIDDLE, y: top + 8, radius, tone: 'quiet', look }], words);
}
