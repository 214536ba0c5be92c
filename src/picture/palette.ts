/**
 * The colours by what they mean. The ground is opaque, so that one picture is right on Discord's
 * dark and light theme. Blue and amber stay apart under the common colour-vision deficiencies;
 * every meaning is told by a word, a place or a shape as well.
 */
export const palette = {
  ground: '#1b1e27',
  /** Words and numbers. */
  ink: '#f3f5fa',
  /** Words beside the point, and lines that carry others. */
  quiet: '#b7bdcb',
  /** Axes and frames. */
  rule: '#7d8598',
  /** The side of the essay: evidence, and words about it. */
  essay: '#6db9ff',
  challengers: '#ffb347',
  /** Members on that side, as filled bars. */
  agree: '#3f86cf',
  disagree: '#bd7a1f',
  unsure: '#8b92a3',
} as const;

/** A colour by its meaning. */
export type Tone = keyof typeof palette;
