/** Parts of input schemas that several routes share. */

import { z } from 'zod';
import { sides } from '#debate/core/rules/side.ts';

/** A whole number inside a custom_id. */
export const numberArg = z.coerce.number().int().min(0).max(2_147_483_647);

/** Null, written as an empty part. */
const nothing = z.literal('').transform(() => null);

export const optionalNumberArg = z.union([nothing, numberArg]);

/** A moment as written by `momentPart`, or null. */
export const optionalMomentArg = z.union([
  nothing,
  z
    .string()
    .regex(/^[0-9a-z]{1,9}$/)
    .transform((ms) => new Date(Number.parseInt(ms, 36))),
]);

export const optionalSideArg = z.union([nothing, z.enum(sides)]);

/** A side as one letter, for custom_ids with little room. */
export const shortSideArg = z.enum(['s', 'c', '']).transform((value) => {
  if (value === '') return null;
  return value === 's' ? 'supports' : 'challenges';
});

/** A marker that is present or not. */
export const markArg = z.enum(['m', '']).transform((value) => value === 'm');

export const mineArg = z.enum(['mine', 'all']).transform((value) => value === 'mine');

/** The only value chosen in a select, as a number. */
export const chosenNumber = z.tuple([numberArg]).transform(([value]) => value);

/** An option that names a role, or null. */
export const optionalRole = z
  .string()
  .regex(/^\d{17,20}$/)
  .optional();

/** A channel's id, or null. */
export const optionalIdArg = z.union([nothing, z.string().regex(/^\d{17,20}$/)]);

/** The id of a form or debate. */
export const idArg = z.string().regex(/^[0-9a-z]{1,40}$/);

export const weekArg = z.string().regex(/^\d{4}-W\d{2}$/);

export const kindArg = z.enum(['so-far', 'weekly']);

/** An optional option that names a claim. */
export const claimInput = z.int().optional();

/** An option that names an item: no number that is too large for the database. */
export const itemInput = z.int().min(0).max(2_147_483_647);

export const sideInput = z.enum(sides).optional();
