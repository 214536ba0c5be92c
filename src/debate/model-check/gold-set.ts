import claims from './gold/claims.json' with { type: 'json' };
import items from './gold/items.json' with { type: 'json' };
import orders from './gold/orders.json' with { type: 'json' };
import sentences from './gold/sentences.json' with { type: 'json' };
import { parseGold } from './rules/gold.ts';

/**
 * 40 items and 20 sentences of our own with made-up facts, so that no model knows them: four
 * fields, six languages, both directions, ten with orders to the grader, five about graders.
 */
export const goldSet = parseGold({ claims, items, orders, sentences });
