/**
 * The colours by their meaning. The background is opaque, so that a picture suits both Discord's
 * dark and its light theme. Blue and amber can be told apart with the common colour-vision
 * deficiencies, and a word, a position or a shape always carries the same information.
 */
export const palette = {
  ground: '#1b1e27',
  /** Words and numbers. */
  ink: '#f3f5fa',
  /** Secondary words, and lines that support other shapes. */
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
