import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type { PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { shortCount } from './counts.ts';
import type { Tone } from './palette.ts';
import type { Shape } from './scene.ts';
import { verdictTone } from './verdict-mark.ts';
import { line, type Style } from './wording.ts';

/** The space between the numbers of a strip; against the essay is left, for it right. */
export type Track = { readonly left: number; readonly right: number };

/** How large a strip is set. */
export type StripSize = { readonly height: number; readonly number: number };

const MEMBERS_GAP = 5;
const BAR_GAP = 1.5;
const LEAST_BAR = 0.6;

/** The position of a balance, −1 to 1, on the track. */
function balanceX({ left, right }: Track, balance: number): number {
  const middle = (left + right) / 2;
  return middle + (balance * (right - left)) / 2;
}

/** Half the width of the diamond. */
function reachOf({ height }: StripSize): number {
  return height * 0.36;
}

/**
 * Evidence as a balance: an axis with its middle marked, the interval as a whisker, a diamond at
 * the balance, a ring where it was at the last summary, and both whole numbers. As long as nothing
 * has weight, words instead.
 */
export function evidenceStrip(
  evidence: PictureEvidence,
  track: Track,
  top: number,
  size: StripSize,
  without = 'no evidence with weight yet',
): Shape[] {
  const y = top + size.height / 2;
  if (evidence.sources === 0) return over(without, track, y);
  const middle = balanceX(track, 0);
  const tick = size.height * 0.42;
  const axis: Shape[] = [
    {
      kind: 'line',
      points: [
        [track.left, y],
        [track.right, y],
      ],
      tone: 'rule',
      width: 0.8,
    },
    {
      kind: 'line',
      points: [
        [middle, y - tick],
        [middle, y + tick],
      ],
      tone: 'rule',
      width: 0.8,
    },
  ];
  const texts = [String(evidence.challengers), String(evidence.essay)] as const;
  const isTold = evidence.firmness !== 'too-little';
  const tones = isTold ? (['challengers', 'essay'] as const) : (['quiet', 'quiet'] as const);
  // Half of the diamond may extend beyond an end.
  const gap = reachOf(size) + 1.5;
  return [
    ...axis,
    ...marks(evidence, track, y, size),
    ...atEnds(texts, tones, { track, y, gap, size }),
  ];
}

function marks(evidence: PictureEvidence, track: Track, y: number, size: StripSize): Shape[] {
  const { interval, balance, before } = evidence;
  const tone = verdictTone(evidence);
  const [low, high] = [balanceX(track, interval.low), balanceX(track, interval.high)];
  const cap = size.height * 0.22;
  const whisker = (points: [number, number][]): Shape => ({ kind: 'line', points, tone, width: 2 });
  const reach = reachOf(size);
  const x = balanceX(track, balance);
  const ring: Shape[] = before
    ? [
        {
          kind: 'dot',
          x: balanceX(track, before.balance),
          y,
          radius: reach * 0.62,
          tone: 'quiet',
          look: 'outline',
        },
      ]
    : [];
  return [
    whisker([
      [low, y],
      [high, y],
    ]),
    whisker([
      [low, y - cap],
      [low, y + cap],
    ]),
    whisker([
      [high, y - cap],
      [high, y + cap],
    ]),
    ...ring,
    {
      kind: 'polygon',
      points: [
        [x - reach, y],
        [x, y - reach],
        [x + reach, y],
        [x, y + reach],
      ],
      tone,
      look: 'filled',
    },
  ];
}

/** Members as a stacked bar, disagree left and agree right; below five voters an empty frame. */
export function membersStrip(
  votes: PublicVotes,
  track: Track,
  top: number,
  size: StripSize,
): Shape[] {
  const height = size.height * 0.62;
  const y = top + (size.height - height) / 2;
  const { left, right } = track;
  if (votes.kind === 'few') {
    const frame = { x: left, y, width: right - left, height };
    return [{ kind: 'box', ...frame, tone: 'rule', look: 'dashed' }];
  }
  const { agree, disagree, unsure } = votes.counts;
  const unit = (right - left) / votes.voters;
  const ends = { track, y: y + height / 2, gap: MEMBERS_GAP, size };
  const bar = (from: number, count: number, tone: 'agree' | 'disagree' | 'unsure'): Shape[] => {
    if (count === 0) return [];
    const width = Math.max(LEAST_BAR, count * unit - BAR_GAP);
    const x = left + (from + count / 2) * unit - width / 2;
    // Hollow, so that it differs from the other two without colour.
    const look = tone === 'unsure' ? 'outline' : 'filled';
    return [{ kind: 'box', x, y, width, height, tone, look }];
  };
  return [
    ...bar(0, disagree, 'disagree'),
    ...bar(disagree, unsure, 'unsure'),
    ...bar(disagree + unsure, agree, 'agree'),
    ...atEnds([shortCount(disagree), shortCount(agree)], ['ink', 'ink'], ends),
  ];
}

type Ends = {
  readonly track: Track;
  /** The centre of the numbers. */
  readonly y: number;
  /** Space between the track and its numbers. */
  readonly gap: number;
  readonly size: StripSize;
};

/** A number at each end of the track. */
function atEnds(
  texts: readonly [string, string],
  tones: readonly [Tone, Tone],
  { track, y, gap, size }: Ends,
): Shape[] {
  const top = y - size.number * 0.62;
  const style = (tone: Tone): Style => ({ size: size.number, weight: 600, tone });
  return [
    line(texts[0], style(tones[0]), track.left - gap, top, 'end'),
    line(texts[1], style(tones[1]), track.right + gap, top, 'start'),
  ];
}

/** Words in the middle of an empty track. */
function over(text: string, track: Track, y: number): Shape[] {
  const size = 10.5;
  const style = { size, weight: 400, tone: 'quiet' } as const;
  return [line(text, style, balanceX(track, 0), y - size * 0.62, 'middle')];
}
