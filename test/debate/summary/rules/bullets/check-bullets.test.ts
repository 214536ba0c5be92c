import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bullet, BulletFault } from '#debate/summary/rules/bullets/bullet.ts';
import { bulletFault, checkBullets } from '#debate/summary/rules/bullets/check-bullets.ts';
import { cases } from '../../../../support/cases.ts';
import { factOf, ground, honest, items } from './demo-ground.ts';
import { mutate, mutations } from './mutations.ts';

const told = (fault: string, { ids, text }: Bullet) => `${fault}: ${text} (${ids.join(', ')})`;

describe('checkBullets', () => {
  it('keeps nearly all of 200 honest bullets', () => {
    const { kept, dropped } = checkBullets(honest, ground);
    const reasons = dropped.map((bullet) => told(bullet.fault, bullet));
    expect(honest.length).toBeGreaterThanOrEqual(200);
    expect(kept.length / honest.length, reasons.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('catches every one of 1,000 spoilt bullets, of each kind', () => {
    const spoilt = mutate(honest, { items, factOf }, 1_000, 20_261_126);
    const shown = spoilt.filter(({ bullet }) => checkBullets([bullet], ground).kept.length > 0);
    const byKind = Map.groupBy(spoilt, ({ kind }) => kind);
    expect(shown.map(({ kind, bullet }) => told(kind, bullet))).toEqual([]);
    expect(spoilt).toHaveLength(1_000);
    for (const kind of Object.keys(mutations)) {
      expect(byKind.get(kind)?.length, kind).toBeGreaterThan(60);
    }
  });
});

describe('bulletFault', () => {
  const text = 'Med-PaLM 2 scored 86.5 % on MedQA, 19 points above the first Med-PaLM.';
  const of = (change: Partial<Bullet>) =>
    bulletFault({ side: 'challenges', ids: [1], text, ...change }, ground);

  it('finds none in a plain sentence', () => {
    expect(of({})).toBeUndefined();
  });

  const faults: readonly (readonly [BulletFault, string, Partial<Bullet>])[] = [
    ['empty', 'signs without a letter', { text: '86.5 % …………………………' }],
    ['empty', 'a word or two', { text: 'Med-PaLM 2 on MedQA' }],
    ['too long', '181 characters', { text: `${text} ${'Med-PaLM '.repeat(14)}`.slice(0, 181) }],
    ['no item', 'no id', { ids: [] }],
    ['no item', 'three ids', { ids: [1, 34, 2] }],
    ['unknown item', 'an id that was not given', { ids: [900] }],
    ['other side', 'an item for the essay', { ids: [3] }],
    ['two claims', 'items of different claims', { ids: [1, 33] }],
    ['link or mention', 'a bare host', { text: `${text} results.example.org` }],
    ['appeal', 'an order to readers', { text: 'Vote now: Med-PaLM 2 scored 86.5 % on MedQA.' }],
    ['verdict', 'a verdict', { text: 'The essay is wrong: Med-PaLM 2 scored 86.5 % on MedQA.' }],
    ['quotation', 'an invented quotation', { text: 'Med-PaLM 2 is “the best of all” on MedQA.' }],
    ['number', 'a number of its own', { text: 'Med-PaLM 2 scored 87 % on MedQA.' }],
    ['name', 'a name of its own', { text: 'Med-PaLM 2 scored 86.5 % on MedQA, says Turing.' }],
    ['unrelated', 'other matters', { text: 'Farmers kept their tractors over the winter.' }],
    ['swapped side', 'the other label', { text: `${text.slice(0, -1)}, which backs the essay.` }],
  ];
  it.each(faults)('says %s of %s', (fault, _, change) => {
    expect(of(change)).toBe(fault);
  });

  it.each([
    'This supports doubt: Med-PaLM 2’s 86.5 % on MedQA is its authors’ own figure.',
    'It doesn’t stop at one exam, the authors say: 86.5 % on MedQA for Med-PaLM 2.',
    'Med-PaLM 2 beat the first Med-PaLM by 19 points on MedQA and leads it clearly.',
    'The medical model won on the “medical exam”: 86,5 % on MedQA.',
    'An exam tests whether the claim holds for medicine: Med-PaLM 2 has 86.5 % on MedQA.',
    'Med-PaLM 2 scored 86.5 % on MedQA, which counts against claim 1.',
  ])('takes plain words for what they are: %s', (plain) => {
    // Whatever else code finds in them: words that the item lacks are another matter.
    expect([undefined, 'new words', 'negation']).toContain(of({ text: plain }));
  });

  it('takes a sentence about an item in another language by its names and numbers', () => {
    const german =
      'Das auf Recht trainierte JuraBERT lag in sieben von zehn Aufgaben vor GPT-4, mit 71,2 % auf LegalBench.';
    const items = new Map([[1, { id: 1, claim: 1, side: 'challenges' as const, text: german }]]);
    const fault = (told: string) =>
      bulletFault({ side: 'challenges', ids: [1], text: told }, { items, facts: () => [] });
    expect(
      fault('JuraBERT, tuned for law, led GPT-4 on seven of ten tasks: 71.2 % on LegalBench.'),
    ).toBeUndefined();
    expect(fault('JuraBERT, tuned for law, led GPT-4 on eight of ten tasks.')).toBe('number');
    expect(fault('A law model was ahead of the general one.')).toBe('unrelated');
  });

  it('cleans what it keeps: hidden characters, markdown and repeated ids go', () => {
    const { kept } = checkBullets(
      [
        {
          side: 'challenges',
          ids: [1, 1],
          text: `**Med-PaLM 2** scored\n86.5 %\u200b on \`MedQA\`.`,
        },
      ],
      ground,
    );
    expect(kept).toEqual([
      { side: 'challenges', ids: [1], text: 'Med-PaLM 2 scored 86.5 % on MedQA.' },
    ]);
  });

  it('shows a sentence once however often it comes', () => {
    const bullet: Bullet = { side: 'challenges', ids: [1], text };
    expect(checkBullets([bullet, bullet, { ...bullet, ids: [34] }], ground).kept).toHaveLength(1);
  });
});

describe('checkBullets, whatever a model returns', () => {
  it('never throws, and keeps nothing but plain lines of at most 180 characters', () => {
    const word = fc.constantFrom(
      ...[
        'Med-PaLM',
        '86.5',
        '%',
        'MedQA',
        'scored',
        '“',
        '"',
        '**',
        '[a](',
        'https://',
        '@',
        '<@1>',
      ],
      ...[
        'the essay',
        'is',
        'proven',
        '\n',
        '\u202e',
        '…',
        '\\',
        '||',
        '`',
        '19',
        'points',
        '½',
        '۸۶',
      ],
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
    const ids = fc.array(fc.constantFrom(1, 2, 34, 999, 2 ** 53), { maxLength: 4 });
    const bullet = fc.record({
      side: fc.constantFrom('supports' as const, 'challenges' as const),
      text,
      ids,
    });
    fc.assert(
      fc.property(fc.array(bullet, { maxLength: 12 }), (bullets) => {
        const { kept, dropped } = checkBullets(bullets, ground);
        expect(kept.length + dropped.length).toBeLessThanOrEqual(bullets.length);
        for (const { text: shown, ids: cited, side } of kept) {
          expect([...shown].length).toBeLessThanOrEqual(180);
          expect(shown).not.toMatch(/[\n\u202e@`]|https?:|\|\|/);
          for (const id of cited) expect(items.get(id)?.side).toBe(side);
        }
      }),
      cases(300),
    );
  });
});
