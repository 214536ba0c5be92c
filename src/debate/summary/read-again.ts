import type { Debate } from '#debate/core/debate.ts';
import type { WithFaults } from '#debate/core/fault-port.ts';
import { openAccount, type Paying, watchPayments } from '#debate/model/model-account.ts';
import type { FoundWords, WithReader } from './reader-port.ts';
import type { Bullet } from './rules/bullets/bullet.ts';
import type { BulletGround } from './rules/bullets/check-bullets.ts';
import { partsFor } from './rules/bullets/meaning/parts.ts';
import { holdNumbers, isVouchedFor } from './rules/bullets/second-reading.ts';
import { sentenceKey } from './rules/sentence-key.ts';

/** What a second reading needs. */
export type ReadingAgain = WithReader & Paying & WithFaults;

/** What a reader found for each item of each sentence, by the sentence's key. */
export type Readings = Readonly<Record<string, readonly FoundWords[]>>;

/**
 * Has a model look up every sentence in each item that it cites, one item at a time and without
 * context; earlier readings are reused. All of it ends within the time of one call. A sentence with
 * an answer missing has no reading: it is left out and looked up again next time.
 */
export async function readAgain(
  ports: ReadingAgain,
  debate: Debate,
  bullets: readonly Bullet[],
  of: { readonly ground: BulletGround; readonly before: Readings },
): Promise<Readings> {
  const read = async (bullet: Bullet) => {
    const key = sentenceKey(bullet);
    const before = of.before[key];
    if (before !== undefined) return [key, before] as const;
    const words = await Promise.all(
      lookupsOf(bullet, of.ground).map(({ id, ...lookup }) => lookUp(ports, debate, lookup, id)),
    );
    return [key, words.every((one) => one !== undefined) ? words : undefined] as const;
  };
  const readings = await Promise.all(bullets.map(read));
  return Object.fromEntries(
    readings.flatMap(([key, words]) => (words === undefined ? [] : [[key, words]])),
  );
}

/** What is looked up in each item: the whole sentence, or its parts about that item. */
function lookupsOf({ text, ids }: Bullet, { items }: BulletGround) {
  const texts = ids.map((id) => items.get(id)?.text ?? '');
  const parts = partsFor(text, texts);
  return ids.map((id, at) => ({ id, sentence: parts?.[at] || text, item: texts[at] ?? '' }));
}

/** Undefined if no answer came, which says nothing about the item. */
async function lookUp(
  ports: ReadingAgain,
  debate: Debate,
  lookup: { readonly sentence: string; readonly item: string },
  item: number,
): Promise<FoundWords | undefined> {
  const task = await ports.model?.find(lookup);
  if (task === undefined || !task.ok) return undefined;
  const { account, isPaid } = watchPayments(openAccount(ports, debate, { purpose: 'read', item }));
  try {
    const answer = await task.ask(account);
    return answer.ok ? answer.value : undefined;
  } catch (error) {
    // It was paid for: the summary goes on without this answer rather than paying again.
    if (!isPaid()) throw error;
    ports.faults.tell(error, 'an answer of the second reader is lost');
    return undefined;
  }
}

/**
 * Whether the readings support a sentence: words were found in each of its items, and these contain
 * its numbers.
 */
export function isBorneOut(bullet: Bullet, ground: BulletGround, readings: Readings): boolean {
  const words = readings[sentenceKey(bullet)] ?? [];
  const found = words.filter((one) => one !== null);
  const isFound = lookupsOf(bullet, ground).every(({ sentence, item }, at) =>
    isVouchedFor(sentence, item, words[at] ?? null),
  );
  return isFound && holdNumbers(bullet.text, found);
}
