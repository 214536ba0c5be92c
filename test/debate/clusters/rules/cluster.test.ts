import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseCluster, compare, probes } from '#debate/clusters/rules/cluster.ts';
import { type Fingerprint, fingerprint } from '#debate/clusters/rules/normalise.ts';
import { cases } from '../../../support/cases.ts';

const codex =
  'Codex, tuned on public code, solves 28.8 % of HumanEval at the first try, while GPT-3 solves none of it';

describe('compare', () => {
  it.each([
    ['itself', codex, codex],
    ['other case and punctuation', codex, codex.toUpperCase().replaceAll(',', ' –')],
    ['look-alike letters', codex, codex.replaceAll('o', 'о').replaceAll('a', 'а')],
    ['hidden characters', codex, [...codex].join('\u200b')],
    ['full-width letters', codex, codex.replace('GPT', 'ＧＰＴ')],
    ['accents', 'naïve café résumé façade über alles', 'naive cafe resume facade uber alles'],
    ['digits of another script', codex, codex.replace('28.8', '٢٨.٨')],
    ['a word added', codex, `${codex} indeed`],
    ['a word left out', codex, codex.replace(' public', '')],
    ['Arabic with its vowel signs', 'حَقَّقَ النَّمُوذَجُ العَامُّ نَتِيجَةً أَفْضَلَ', 'حقق النموذج العام نتيجة أفضل'],
    ['Arabic drawn out', 'حقـق النمـوذج نتيجـة', 'حقق النموذج نتيجة'],
    ['Persian on an Arabic keyboard', 'مدل عمومی پزشکی بهتر', 'مدل عمومي پزشكي بهتر'],
    ['Persian with and without its joiner', 'نتیجه می\u200cشود بهتر', 'نتیجه میشود بهتر'],
    ['Arabic digits of either kind', 'النتيجة ٨٦٫١ من ١٠٠', 'النتيجة ۸۶٫۱ من ۱۰۰'],
    ['Hebrew with its points', 'הַמּוֹדֵל הִצְלִיחַ בַּמִּבְחָן', 'המודל הצליח במבחן'],
    ['Hindi with and without its dots', 'मॉडल ज़्यादा बेहतर लड़का', 'मॉडल ज्यादा बेहतर लडका'],
    ['a chillu, old and new', 'അവന്\u200d വന്നു ഇവിടെ', 'അവൻ വന്നു ഇവിടെ'],
    ['Russian without its dots', 'Всё ещё её тёплый приём', 'Все еще ее теплый прием'],
    ['Greek without its accents', 'Το μοντέλο ήταν καλύτερο', 'ΤΟ ΜΟΝΤΕΛΟ ΗΤΑΝ ΚΑΛΥΤΕΡΟ'],
    ['a decimal comma', codex, `${codex.replace('28.8', '28,8')} indeed`],
    [
      'Chinese, a letter added',
      '该模型在医学考试中的准确率优于所有通用模型的准确率',
      '该模型在医学考试中的准确率优于所有通用模型的准确率了',
    ],
  ])('calls %s the same', (_, a, b) => {
    expect(compare(fingerprint(a), fingerprint(b))).toBe('same');
    expect(compare(fingerprint(b), fingerprint(a))).toBe('same');
  });

  it.each([
    ['another number', codex, codex.replace('28.8', '72.3')],
    ['another system', codex, codex.replace('GPT-3', 'GPT-4')],
    ['an id of a source', codex, `${codex} arXiv:2107.03374`],
    [
      'a third of it put otherwise',
      codex,
      codex.replace('at the first try, while', 'on its very first attempt whereas'),
    ],
  ])('calls %s similar', (_, a, b) => {
    expect(compare(fingerprint(a), fingerprint(b))).toBe('similar');
    expect(compare(fingerprint(b), fingerprint(a))).toBe('similar');
  });

  it.each([
    [
      'another finding',
      codex,
      'Med-PaLM 2 reaches 86.5 % on MedQA, nineteen points over the first one',
    ],
    [
      'a text more than twice as long',
      codex,
      `${codex} ${'one two three four five six seven eight nine ten '.repeat(3)} ${'a b c d e f g h i j k l m n o p'}`,
    ],
    ['the same words in another order', 'a b c d e f g h', 'h g f e d c b a'],
  ])('calls %s different', (_, a, b) => {
    expect(compare(fingerprint(a), fingerprint(b))).toBe('different');
  });
});

describe('fingerprint', () => {
  it('counts a pair once and keeps one order', () => {
    const { grams } = fingerprint('one two one two one two three');
    expect(new Set(grams).size).toBe(grams.length);
    expect(grams).toHaveLength(3);
    expect(grams).toEqual(fingerprint('ONE two, one two one two three!').grams);
    for (const gram of grams) expect(gram).toBe(gram | 0);
  });

  it('puts long pairs first', () => {
    const [first] = fingerprint('it is in extraordinarily heterogeneous of a').grams;
    expect(first).toBe(fingerprint('extraordinarily heterogeneous').grams[0]);
  });

  it('reads names, ids and numbers', () => {
    const read = fingerprint(
      'GPT-4 beats Med-PaLM 2 by 1,000 or 28,8 % (arXiv: 2107.03374v2, AlphaFold)',
    );
    expect(read.numbers).toEqual(['1000', '2', '28.8', '4']);
    expect(read.names).toEqual(['alphafold', 'arxiv:2107.03374', 'gpt4', 'palm']);
  });
});

const word = fc.constantFrom(...'abcdefghijklmnop'.split('').map((letter) => letter.repeat(3)));

describe('probes', () => {
  it('finds every text that is not different', () => {
    const text = fc.array(word, { minLength: 2, maxLength: 40 });
    const edits = fc.array(fc.tuple(fc.nat(39), word), { maxLength: 12 });
    const tried = cases(3000);
    let near = 0;
    fc.assert(
      fc.property(text, edits, fc.nat(20), (words, changes, cut) => {
        const changed = [...words.slice(cut), ...words.slice(0, cut / 2)];
        for (const [at, other] of changes) if (at < changed.length) changed[at] = other;
        const [a, b] = [fingerprint(words.join(' ')), fingerprint(changed.join(' '))];
        if (compare(a, b) === 'different') return;
        near += 1;
        expect(probes(a).some((gram) => b.grams.includes(gram))).toBe(true);
        expect(probes(b).some((gram) => a.grams.includes(gram))).toBe(true);
      }),
      tried,
    );
    expect(near).toBeGreaterThan(tried.numRuns / 6);
  });

  it('is the smallest such set', () => {
    const grams = Array.from({ length: 40 }, (_, index) => index);
    const long: Fingerprint = { textKey: 'a', grams, names: [], numbers: [] };
    const asked = new Set(probes(long));
    // A text with half the pairs, of which .55 are shared, and none of those asked but the last.
    const shared = [...grams.filter((gram) => !asked.has(gram)), [...asked].at(-1) ?? -1];
    const rest = Array.from({ length: 20 - shared.length }, (_, index) => 100 + index);
    const short: Fingerprint = {
      textKey: 'b',
      grams: [...shared, ...rest],
      names: [],
      numbers: [],
    };
    expect(shared).toHaveLength(11);
    expect(compare(long, short)).toBe('similar');
  });
});

describe('chooseCluster', () => {
  const other =
    'Med-PaLM 2 reaches 86.5 % on MedQA, nineteen points over the first one of its line';
  const founders = [
    { number: 9, canonical: 'arxiv:2107.03374', fingerprint: fingerprint(other) },
    { number: 4, canonical: undefined, fingerprint: fingerprint(codex) },
    { number: 7, canonical: 'link:example.org/a', fingerprint: fingerprint(codex) },
  ];
  const item = (text: string, canonical?: string) => ({
    fingerprint: fingerprint(text),
    canonical,
  });

  it.each([
    ['joins by source before text', codex, 'arxiv:2107.03374', { joins: 9 }],
    ['joins the earliest equal text', `${codex} indeed`, undefined, { joins: 4 }],
    ['joins an equal text that cites another page', codex, 'link:example.org/b', { joins: 4 }],
    [
      'points to a text equal but for a number',
      codex.replace('28.8', '99'),
      undefined,
      { similar: 4 },
    ],
    ['founds a cluster otherwise', 'A third thing altogether, in words of its own', undefined, {}],
    [
      'does not take two missing sources for one',
      'Another thing, in words of its own',
      undefined,
      {},
    ],
  ])('%s', (_, text, canonical, expected) => {
    expect(chooseCluster(item(text, canonical), founders)).toEqual(expected);
    expect(chooseCluster(item(text, canonical), founders.toReversed())).toEqual(expected);
  });
});
