import type { Tone } from '../../src/picture/palette.ts';

const MIRRORED: Readonly<Partial<Record<Tone, Tone>>> = {
  essay: 'challengers',
  challengers: 'essay',
  agree: 'disagree',
  disagree: 'agree',
};

/** The tone that stands in its place when the sides are swapped. */
export function mirroredTone(tone: Tone): Tone {
  return MIRRORED[tone] ?? tone;
}
