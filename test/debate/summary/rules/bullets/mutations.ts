import { otherSide } from '#debate/core/rules/side.ts';
import type { Bullet, CitedItem } from '#debate/summary/rules/bullets/bullet.ts';
import { seeded } from '../../../../support/seeded.ts';

export type Mutation = { readonly kind: string; readonly bullet: Bullet };

type Setting = {
  readonly items: ReadonlyMap<number, CitedItem>;
  readonly factOf: (id: number) => number | null;
  readonly random: () => number;
};

type Mutate = (bullet: Bullet, setting: Setting) => Bullet | undefined;

const pick = <T>(all: readonly T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];
const without = (text: string) => text.replace(/\.$/, '');
const append = (bullet: Bullet, tail: string): Bullet => ({
  ...bullet,
  text: `${without(bullet.text)}${tail}`,
});

const urls = [
  ' (https://example.org/paper).',
  ', see www.crux-results.com.',
  ' at evil.example/win.',
  ' [source](https://a.io).',
  ', arXiv:2305.09617.',
  ', doi 10.1038/s41586-023-06747-5.',
  ', more on results[.]net.',
  ' hxxps://a.b/c.',
  ' (bit.ly/3xYz).',
  ' discord.gg/abc.',
];
const mentions = [
  ' @everyone.',
  ', says <@1200000000000000001>.',
  ', thanks @amara.',
  ', in <#1200000000000000002>.',
  ' <@&1200000000000000003>.',
  ', like #12.',
  ' ＠here.',
  ' </poll:1200000000000000004>.',
];
const verdicts = [
  ', which proves the essay right.',
  ', so the essay is refuted.',
  ', and the challengers are winning.',
  ': the claim is proven.',
  ', which settles the debate.',
  ', so the thesis no longer holds.',
  ', and the essay is clearly ahead.',
  ', which refutes the claim.',
  ', proving the challengers wrong.',
  '; the essay wins this week.',
  ', so this claim has been disproved.',
  ', and the premise is confirmed.',
  ', which shows that the essay was wrong.',
  ', beyond any doubt.',
  ', conclusively.',
  ' and the evidence now favours the challengers.',
  '; the balance tips to the essay.',
  ', a clear victory for the challengers.',
  ', and that ends the argument.',
  '; the essay’s case collapses.',
  ', so the thesis is dead.',
  ', which vindicates the essay.',
  ', and the essay is well supported.',
  ', once and for all.',
  '; the challengers have the upper hand.',
  '; this side is stronger.',
  ' and demonstrates that the claim is false.',
  ', so the challengers lead.',
  '; the critics were right.',
  '; case closed.',
];
const quotations: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['"', '"'],
  ['„', '“'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
  ["'", "'"],
  ['‚', '‘'],
];
const invented = [
  'specialists are finished',
  'we were surprised ourselves',
  'nobody should use general models',
  'the future is open',
  'it made no difference at all',
  'a result without precedent',
];
const labels = {
  supports: [
    ', which counts against the essay.',
    ', evidence against the claim.',
    ', a counterexample to the claim.',
    ', and undermines the essay.',
    ', which contradicts the thesis.',
  ],
  challenges: [
    ', which supports the essay.',
    ', evidence for the claim.',
    ', and backs the thesis.',
    ', which speaks for the essay.',
    ', and strengthens the claim.',
  ],
} as const;

/** Nine ways to spoil an honest bullet; undefined where there is nothing to spoil in that way. */
export const mutations: Readonly<Record<string, Mutate>> = {
  'an id that was not supplied': (bullet, { random }) => {
    const id = 65 + Math.floor(random() * 900);
    return { ...bullet, ids: random() < 0.5 ? [id] : [...bullet.ids.slice(0, 1), id] };
  },
  'the id of something else': (bullet, { items, factOf, random }) => {
    const told = new Set(bullet.ids.map(factOf));
    const others = [...items.values()].filter(
      (item) => item.side === bullet.side && !told.has(factOf(item.id)),
    );
    const other = pick(others, random);
    return other && { ...bullet, ids: [other.id] };
  },
  "the other side's id": (bullet, { items, random }) => {
    const others = [...items.values()].filter((item) => item.side !== bullet.side);
    const other = pick(others, random);
    return (
      other && {
        ...bullet,
        ids: random() < 0.5 ? [other.id] : [...bullet.ids.slice(0, 1), other.id],
      }
    );
  },
  'a changed number': (bullet, { items, random }) => {
    const found = [...bullet.text.matchAll(/(?<![\p{L}\d.-])\d+(?:\.\d+)?(?![\p{L}\d])/gu)];
    const number = pick(found, random);
    if (number === undefined) return undefined;
    const known = bullet.ids.map((id) => items.get(id)?.text ?? '').join(' ');
    const value = Number(number[0]);
    const steps = [1, -1, 3, -2, 10, 0.1, -0.1, 7, 20, 0.5].map((step) => value + step);
    const fresh = steps.map((step) => String(Math.round(step * 10) / 10));
    const wrong = pick(
      fresh.filter((text) => !text.startsWith('-') && !known.includes(text)),
      random,
    );
    if (wrong === undefined) return undefined;
    const { index } = number;
    const text = bullet.text.slice(0, index) + wrong + bullet.text.slice(index + number[0].length);
    return { ...bullet, text };
  },
  'an added number': (bullet, { items, random }) => {
    const known = bullet.ids.map((id) => items.get(id)?.text ?? '').join(' ');
    const number = 100 + Math.floor(random() * 800);
    const tails = [
      ` on ${number} tests.`,
      ` (n = ${number}).`,
      ', on four tests.',
      `, ${number} % more.`,
      ', twice as much.',
      ', by a factor of seventeen.',
      ` for ${number} dollars.`,
      ', on forty-one tasks.',
    ];
    const fits = tails.filter((tail) => !/four/.test(tail) || !/four|\b4\b/.test(known));
    return append(bullet, pick(fits, random) ?? ` on ${number} tests.`);
  },
  'an address': (bullet, { random }) => append(bullet, pick(urls, random) ?? ''),
  'a mention': (bullet, { random }) => append(bullet, pick(mentions, random) ?? ''),
  'a verdict': (bullet, { random }) => append(bullet, pick(verdicts, random) ?? ''),
  'an invented quotation': (bullet, { random }) => {
    const [open = '', close = ''] = pick(quotations, random) ?? [];
    return append(bullet, `, ${open}${pick(invented, random)}${close}.`);
  },
  'swapped sides': (bullet, { random }) =>
    random() < 0.5
      ? { ...bullet, side: otherSide(bullet.side) }
      : append(bullet, pick(labels[bullet.side], random) ?? ''),
};

/** So many spoilt bullets of every kind in turn, the same for the same seed. */
export function mutate(
  honest: readonly Bullet[],
  setting: Omit<Setting, 'random'>,
  count: number,
  seed: number,
): Mutation[] {
  const random = seeded(seed);
  const kinds = Object.entries(mutations);
  const spoilt: Mutation[] = [];
  for (let turn = 0; spoilt.length < count && turn < count * 3; turn += 1) {
    const [kind, spoil] = kinds[turn % kinds.length] ?? [];
    const bullet = pick(honest, random);
    if (kind === undefined || spoil === undefined || bullet === undefined) continue;
    const result = spoil(bullet, { ...setting, random });
    if (result !== undefined) spoilt.push({ kind, bullet: result });
  }
  return spoilt;
}
