import type { GradeQuestion } from '#debate/grading/rules/rubric.ts';
import type { GoldItem, GoldOrder, GoldSet } from './gold.ts';

/** Asked the first time, a second time, or about the claim's opposite. */
export type Round = 'first' | 'again' | 'mirrored';

/** One item as a model is asked about it: what a grader is told, and nothing else. */
export type GoldQuestion = GradeQuestion & { readonly id: string; readonly round: Round };

/** Every question about items: each once, and repeated where the item says so. */
export function goldQuestions({ claims, items, orders }: GoldSet): GoldQuestion[] {
  const byKey = new Map(claims.map((claim) => [claim.key, claim]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const aboutClaim = (key: string | undefined, isMirrored = false): GoldQuestion['about'] => {
    const claim = byKey.get(key ?? '');
    if (claim === undefined) throw new Error(`no claim ${key}`);
    const { statement, counterexample } = isMirrored ? claim.opposite : claim;
    return { kind: 'claim', statement, counterexample };
  };
  const aboutOf = ({ claim, target }: GoldItem, round: Round): GoldQuestion['about'] =>
    target === undefined ? aboutClaim(claim, round === 'mirrored') : { kind: 'item', text: target };
  const ofItem = (item: GoldItem, round: Round): GoldQuestion => ({
    id: item.id,
    round,
    about: aboutOf(item, round),
    text: item.text,
  });
  const ofOrder = (order: GoldOrder): GoldQuestion => {
    const beside = byId.get(order.of ?? '');
    const about = beside === undefined ? aboutClaim(order.claim) : aboutOf(beside, 'first');
    return { id: order.id, round: 'first', about, text: withOrder(beside?.text, order) };
  };
  return [
    ...items.map((item) => ofItem(item, 'first')),
    ...orders.map(ofOrder),
    ...items.flatMap((item) => item.asks.map((round) => ofItem(item, round))),
  ];
}

function withOrder(text: string | undefined, order: GoldOrder): string {
  if (text === undefined) return order.text;
  return order.place === 'before' ? `${order.text}\n${text}` : `${text}\n${order.text}`;
}
