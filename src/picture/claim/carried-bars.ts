import type { ClaimPicture } from '#debate/summary/rules/pictures/claim-picture.ts';
import { PRIOR_POINTS } from '#debate/tally/rules/constants.ts';
import type { Camp } from '#debate/tally/rules/types.ts';
import { shortCount } from '../counts.ts';
import { sideNames } from '../headline.ts';
import { MARGIN, type Placing, type Shape, WIDTH } from '../scene.ts';
import { line, SMALL, type Style } from '../wording.ts';

const MIDDLE = WIDTH / 2;
const THICK = 18;
/** Half of the gap between the sides, and the gap between two people. */
const CENTRE_GAP = 2;
const GAP = 1;
const ROOM = MIDDLE - MARGIN - CENTRE_GAP;
/** Narrower blocks could not be told apart: these people are drawn as one block. */
const LEAST = 3;
const NAMES = 18;
const WORDS = 16;

/** Start and end on one side, in units from the middle outwards. */
type Span = { readonly from: number; readonly to: number };

/**
 * What people carry, the essay's to the left of the middle and the challengers' to the right: a
 * hollow block for the points that each side starts with, then one for each person, largest first.
 * Both sides have the same scale, so that the halves are in the proportion of the number.
 */
export function carriedBars({ carried }: Pick<ClaimPicture, 'carried'>): Placing {
  const unit = unitOf(carried);
  return (top) => ({
    shapes: [
      ...sideNames(top),
      ...sideBars('essay', carried.essay, unit, top + NAMES),
      ...sideBars('challengers', carried.challengers, unit, top + NAMES),
      ...counts(carried, top + NAMES + THICK + 4),
    ],
    height: NAMES + THICK + 4 + WORDS,
  });
}

/** Whether some people are too narrow for a block of their own. */
export function areMerged({ carried }: Pick<ClaimPicture, 'carried'>): boolean {
  const unit = unitOf(carried);
  return [...carried.essay, ...carried.challengers].some((points) => points * unit < LEAST);
}

/** The width of a point: the larger side takes all of its room. */
function unitOf({ essay, challengers }: ClaimPicture['carried']): number {
  return ROOM / (Math.max(sumOf(essay), sumOf(challengers)) + PRIOR_POINTS);
}

function sideBars(camp: Camp, carried: readonly number[], unit: number, y: number): Shape[] {
  const start = PRIOR_POINTS * unit;
  const bar = ({ from, to }: Span, look: 'filled' | 'outline'): Shape => {
    const width = Math.max(0.6, to - from - GAP);
    const x = camp === 'essay' ? MIDDLE - CENTRE_GAP - from - width : MIDDLE + CENTRE_GAP + from;
    return { kind: 'box', x, y, width, height: THICK, tone: camp, look };
  };
  return [
    bar({ from: 0, to: start }, 'outline'),
    ...spansOf(carried, unit, start + GAP).map((span) => bar(span, 'filled')),
  ];
}

/** One span for each person who is wide enough, and one for all the others together. */
function spansOf(carried: readonly number[], unit: number, from: number): Span[] {
  const wide = carried.filter((points) => points * unit >= LEAST);
  const rest = sumOf(carried.slice(wide.length));
  const spans: Span[] = [];
  let at = from;
  for (const points of rest > 0 ? [...wide, rest] : wide) {
    spans.push({ from: at, to: at + points * unit });
    at += points * unit;
  }
  return spans;
}

function counts(carried: ClaimPicture['carried'], top: number): Shape[] {
  const style: Style = { size: SMALL, weight: 400, tone: 'ink' };
  const words = (all: readonly number[]) => {
    const people = all.length === 1 ? 'person' : 'people';
    return `${shortCount(all.length)} ${people}, ${shortCount(sumOf(all))} points`;
  };
  return [
    line(words(carried.essay), style, MARGIN, top),
    line(words(carried.challengers), style, WIDTH - MARGIN, top, 'end'),
  ];
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, one) => sum + one, 0);
}
