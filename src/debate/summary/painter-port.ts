import type { ClaimPicture } from './rules/pictures/claim-picture.ts';
import type { HistoryPicture, WeekPicture } from './rules/pictures/picture.ts';

/** Draws pictures. Never rejects: one that cannot be drawn in time is logged and undefined. */
export type Painter = {
  week(facts: WeekPicture): Promise<Uint8Array | undefined>;
  history(facts: HistoryPicture): Promise<Uint8Array | undefined>;
  claim(facts: ClaimPicture): Promise<Uint8Array | undefined>;
};

export type WithPainter = { readonly painter: Painter };
