import type { Bullet, CitedItem } from '#debate/summary/rules/bullets/bullet.ts';
import type { BulletGround } from '#debate/summary/rules/bullets/check-bullets.ts';
import { demoScript } from '../../../../../src/sandbox/demo/script.ts';
import { honestBullets } from './honest-bullets.ts';

const filed = demoScript.flatMap((step) => (step.do === 'argue' ? [step] : []));

/** The demo's items by the number that they get. */
export const items: ReadonlyMap<number, CitedItem> = new Map(
  filed.map(({ claim, side, text }, at) => [at + 1, { id: at + 1, claim, side, text }]),
);

/** Which documented fact an item tells. */
export const factOf = (id: number): number | null => filed[id - 1]?.fact ?? null;

/** What a writer is told of every claim besides its items. */
const told = [
  'The challengers are ahead, still open (challengers 54 : 46 essay, before 52 : 48)',
  'enough evidence on 6 of 8 claims',
];
export const ground: BulletGround = {
  items,
  facts: (claim) => [...told, `Claim ${claim}: Too little yet (2 of 3 people, 3 of 3 sources)`],
};

export const honest: readonly Bullet[] = honestBullets.map(([ids, text]) => ({
  side: items.get(ids[0] ?? 0)?.side ?? 'supports',
  text,
  ids,
}));
