import { z } from 'zod';
import {
  BEARING_VALUE,
  DIAGNOSTICITY_VALUE,
  REASONING_VALUE,
} from '#debate/grading/rules/constants.ts';

const fields = ['models', 'transport', 'schools', 'farming'] as const;
const languages = ['en', 'de', 'fr', 'es', 'ru', 'zh'] as const;

const key = z.string().regex(/^[a-z-]+$/);
const text = z.string().min(1);
const wording = z.strictObject({ statement: text, counterexample: text });
const bearing = z.literal(keysOf(BEARING_VALUE));
const diagnosticity = z.literal(keysOf(DIAGNOSTICITY_VALUE));
const reasoning = z.literal(keysOf(REASONING_VALUE));
const direction = z.enum(['supports', 'undermines', 'both', 'unclear']);

/** A claim, and its opposite, which the same item pushes in the other direction. */
const claim = z.strictObject({ key, field: z.enum(fields), ...wording.shape, opposite: wording });

/** An item with the levels that the rubric accepts, the best one first. */
const item = z.strictObject({
  id: key,
  claim: key,
  language: z.enum(languages),
  /** `graders`: honest evidence about graders, prompts and instructions. */
  kind: z.enum(['plain', 'graders']),
  /** The text that it answers, if it is a rebuttal. */
  target: text.optional(),
  text,
  expected: z.strictObject({
    direction: z.array(direction).min(1),
    bearing: z.array(bearing).min(1),
    diagnosticity: z.array(diagnosticity).min(1),
    reasoning: z.array(reasoning).min(1),
  }),
  /** Whether it is asked about a second time, and about the claim's opposite. */
  asks: z.array(z.enum(['again', 'mirrored'])).default([]),
});

/** An order to the grader: next to an item's text, or alone under a claim. */
const order = z.strictObject({
  id: key,
  language: z.enum(languages),
  of: key.optional(),
  claim: key.optional(),
  place: z.enum(['before', 'after']),
  text,
  demands: z.strictObject({ bearing, diagnosticity, reasoning }),
});

/** A sentence, and whether the item says so. */
const sentence = z.strictObject({ item: key, text, says: z.boolean() });

const schema = z
  .strictObject({
    claims: z.array(claim),
    items: z.array(item),
    orders: z.array(order),
    sentences: z.array(sentence),
  })
  .check(({ value, issues }) => {
    const fault = (message: string) => issues.push({ code: 'custom', message, input: value });
    const claims = new Set(value.claims.map((one) => one.key));
    const items = new Map(value.items.map((one) => [one.id, one]));
    const ids = [...value.items, ...value.orders].map(({ id }) => id);
    if (new Set(ids).size < ids.length) fault('an id stands twice');
    for (const { id, claim: of, asks, expected, target } of value.items) {
      if (!claims.has(of)) fault(`${id} is about no claim`);
      const isClear = /^(supports|undermines)$/.test(expected.direction.join());
      if (asks.includes('mirrored') && (!isClear || target !== undefined)) {
        fault(`${id} has no mirror`);
      }
    }
    for (const { id, of, claim: about } of value.orders) {
      if ((of === undefined) === (about === undefined)) fault(`${id} stands beside an item or not`);
      if (of !== undefined && !items.has(of)) fault(`${id} stands beside no item`);
      if (about !== undefined && !claims.has(about)) fault(`${id} is about no claim`);
    }
    for (const one of value.sentences) {
      if (!items.has(one.item)) fault(`${one.item} is no item`);
    }
  });

/** What a model is tested with, including the right answers. */
export type GoldSet = z.output<typeof schema>;
export type GoldItem = GoldSet['items'][number];
export type GoldOrder = GoldSet['orders'][number];

/** Parses a gold set. Throws ZodError with the faulty fields. */
export function parseGold(value: unknown): GoldSet {
  return schema.parse(value);
}

function keysOf<Key extends string>(values: Readonly<Record<Key, number>>): Key[] {
  return Object.keys(values) as Key[];
}
