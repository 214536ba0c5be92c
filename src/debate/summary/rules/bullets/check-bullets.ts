import { excerpt } from '#debate/core/rules/cut.ts';
import { textForGrader } from '#debate/grading/rules/grader-text.ts';
import { BULLET } from '../constants.ts';
import type { Bullet, BulletFault, CitedItem, DroppedBullet } from './bullet.ts';
import { hasAppeal, hasLink } from './links.ts';
import { meaningFault } from './meaning/meaning-fault.ts';
import { speaksForOtherSide } from './sides.ts';
import { isUnrelated } from './unrelated.ts';
import { unsupportedName } from './unsupported-name.ts';
import { unsupportedNumber } from './unsupported-number.ts';
import { unsupportedQuotation } from './unsupported-quotation.ts';
import { hasVerdict } from './verdicts.ts';

/** What bullets are checked against: a sentence may say only what follows from its ground. */
export type BulletGround = {
  /** Every item that the writer was given, by id. */
  readonly items: ReadonlyMap<number, CitedItem>;
  /** What else the writer was told about a claim: verdicts, changes and its statement. */
  readonly facts: (claim: number) => readonly string[];
};

/**
 * Splits a model's bullets into those that may be shown and those that may not, each with its first
 * fault in the order of the checks. Accepted ones are plain text on one line, with each id once. A
 * bullet with the same words as an earlier one is in neither list.
 */
export function checkBullets(
  bullets: readonly Bullet[],
  ground: BulletGround,
): { readonly kept: readonly Bullet[]; readonly dropped: readonly DroppedBullet[] } {
  const kept: Bullet[] = [];
  const dropped: DroppedBullet[] = [];
  for (const bullet of bullets) {
    const clean = cleanBullet(bullet);
    const fault = bulletFault(clean, ground);
    if (fault !== undefined) dropped.push({ ...clean, text: excerpt(clean.text, 240), fault });
    else if (!kept.some((other) => other.text === clean.text)) kept.push(clean);
  }
  return { kept, dropped };
}

function cleanBullet({ side, text, ids }: Bullet): Bullet {
  return { side, text: textForGrader(text).replace(/\s+/g, ' ').trim(), ids: [...new Set(ids)] };
}

/** The first fault of a cleaned bullet; undefined when it may be shown. */
export function bulletFault(bullet: Bullet, ground: BulletGround): BulletFault | undefined {
  const { side, text, ids } = bullet;
  if (!/\p{L}/u.test(text) || [...text].length < BULLET.minChars) return 'empty';
  if ([...text].length > BULLET.maxChars) return 'too long';
  if (ids.length === 0 || ids.length > BULLET.items) return 'no item';
  const cited = ids.flatMap((id) => ground.items.get(id) ?? []);
  if (cited.length < ids.length) return 'unknown item';
  if (cited.some((item) => item.side !== side)) return 'other side';
  if (new Set(cited.map(({ claim }) => claim)).size > 1) return 'two claims';
  if (hasLink(text)) return 'link or mention';
  if (hasAppeal(text)) return 'appeal';
  if (hasVerdict(text)) return 'verdict';
  const texts = cited.map((item) => item.text);
  const facts = cited.flatMap(({ claim }) => ground.facts(claim));
  if (unsupportedQuotation(text, texts) !== undefined) return 'quotation';
  if (unsupportedNumber(text, texts, facts) !== undefined) return 'number';
  if (unsupportedName(text, texts, facts) !== undefined) return 'name';
  if (isUnrelated(text, texts)) return 'unrelated';
  if (speaksForOtherSide(text, side)) return 'swapped side';
  return meaningFault(text, texts);
}
