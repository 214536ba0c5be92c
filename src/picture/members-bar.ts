import type { VoteCounts } from '#debate/ballot/rules/votes.ts';
import { shortCount } from './counts.ts';
import type { Tone } from './palette.ts';
import type { Placing, Shape } from './scene.ts';
import type { Track } from './track.ts';
import { line, SMALL } from './wording.ts';

const HEIGHT = 12;
const GAP = 1.5;
const LEAST = 0.6;
const WORDS = 16;

/**
 * The votes on the thesis as one bar: agree on the left, unsure hollow in between, disagree on the
 * right.
 */
export function membersBar(counts: VoteCounts, track: Track): Placing {
  const { agree, disagree, unsure } = counts;
  const { left, right } = track;
  const unit = (right - left) / (agree + disagree + unsure);
  return (top) => {
    const bar = (from: number, count: number, tone: 'agree' | 'disagree' | 'unsure'): Shape[] => {
      if (count === 0) return [];
      const width = Math.max(LEAST, count * unit - GAP);
      const x = left + (from + count / 2) * unit - width / 2;
      // Hollow, so that it differs from the other two even without colour.
      const look = tone === 'unsure' ? 'outline' : 'filled';
      return [{ kind: 'box', x, y: top, width, height: HEIGHT, tone, look }];
    };
    const shapes = [
      ...bar(0, agree, 'agree'),
      ...bar(agree, unsure, 'unsure'),
      ...bar(agree + unsure, disagree, 'disagree'),
      ...labels(counts, track, top + HEIGHT + 3),
    ];
    return { shapes, height: HEIGHT + 3 + WORDS };
  };
}

function labels({ agree, disagree, unsure }: VoteCounts, track: Track, top: number): Shape[] {
  const style = { size: SMALL, weight: 400, tone: 'ink' satisfies Tone } as const;
  const { left, right } = track;
  const middle = (left + right) / 2;
  return [
    line(`${shortCount(agree)} agree`, style, left, top),
    line(`${shortCount(unsure)} unsure`, { ...style, tone: 'quiet' }, middle, top, 'middle'),
    line(`${shortCount(disagree)} disagree`, style, right, top, 'end'),
  ];
}
