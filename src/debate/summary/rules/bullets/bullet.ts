import type { Side } from '#debate/core/rules/side.ts';
import { meaningFaults } from './meaning/meaning-fault.ts';

/** One sentence of a model, unchecked, with the side of its evidence and the items it cites. */
export type Bullet = {
  readonly side: Side;
  readonly text: string;
  readonly ids: readonly number[];
};

/** An item that a bullet may cite, in full. */
export type CitedItem = {
  readonly id: number;
  readonly claim: number;
  readonly side: Side;
  /** Cleaned, not escaped. */
  readonly text: string;
};

/** Why a bullet is not shown. */
export const bulletFaults = [
  'empty',
  'too long',
  'no item',
  'unknown item',
  'other side',
  'two claims',
  'link or mention',
  'appeal',
  'verdict',
  'quotation',
  'number',
  'name',
  'unrelated',
  'swapped side',
  ...meaningFaults,
  /** A second reading did not find it in its items. */
  'second reading',
] as const;
export type BulletFault = (typeof bulletFaults)[number];

/** A bullet that is not shown, as the model wrote it, cut to 240 characters. */
export type DroppedBullet = Bullet & { readonly fault: BulletFault };

/** The sentences of a model that passed the checks, each with its claim. */
export type Writing = {
  /** The model's name, cleaned, in one line. */
  readonly model: string;
  readonly bullets: readonly (Bullet & { readonly claim: number })[];
};
