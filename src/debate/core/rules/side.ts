/** Which way an item of evidence points: with the essay's claim or against it. */
export type Side = 'supports' | 'challenges';

/** The other side. */
export function otherSide(side: Side): Side {
  return side === 'supports' ? 'challenges' : 'supports';
}

export const sides = ['supports', 'challenges'] as const satisfies readonly Side[];
