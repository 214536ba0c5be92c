import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters, cleanText } from '#debate/core/rules/text.ts';
import { anyCharacter } from '../../../support/any-character.ts';
import { cases } from '../../../support/cases.ts';

const enough = 'a'.repeat(40);

describe('cleanText', () => {
  it.each([
    ['nothing', ''],
    ['only spaces', ' \t\n\u3000 '.repeat(30)],
    ['only combining marks', '\u0301'.repeat(60)],
    ['marks on spaces', ' \u0301'.repeat(60)],
    ['only right-to-left overrides', '\u202e'.repeat(60)],
    ['only zero-width spaces', '\u200b\u2060\ufeff'.repeat(60)],
    ['only tag characters', '\u{e0041}\u{e0042}'.repeat(60)],
    ['only variation selectors', '\ufe0f\u{e0100}'.repeat(60)],
    ['only Hangul fillers', '\u3164\u115f\uffa0'.repeat(60)],
    ['only blank Braille', '\u2800'.repeat(60)],
    ['only notes without heads', '\u{1d159}'.repeat(60)],
    ['only lone surrogates', '\ud800'.repeat(60)],
    ['only control characters', '\u0000\u0007\u001b'.repeat(60)],
  ])('counts %s as empty', (_, raw) => {
    expect(cleanText(raw)).toEqual({ ok: false, fault: 'empty', length: 0 });
  });

  it.each([
    ['39 letters', 'a'.repeat(39), 39],
    ['39 letters and hidden ones', `${'a\u200b'.repeat(39)}`, 39],
    ['39 emoji', '🙂'.repeat(39), 39],
    ['few letters far apart', `a${' '.repeat(100)}b`, 3],
    ['letters under heaps of marks', `ab${'\u0301'.repeat(100)}`, 6],
  ])('refuses %s as too short', (_, raw, length) => {
    expect(cleanText(raw)).toEqual({ ok: false, fault: 'too-short', length });
  });

  it.each([
    ['42 emoji', '🙂'.repeat(42), 42],
    ['emoji with selectors and joiners', '❤\ufe0f👩\u200d🔬'.repeat(40), 200],
    ['a row of dashes', '-'.repeat(60), 60],
    ['a word among emoji', `so ${'🙂'.repeat(60)}`, 63],
    ['19 letters among stops', 'a.'.repeat(19) + '.'.repeat(10), 48],
  ])('refuses %s as having no words', (_, raw, length) => {
    expect(cleanText(raw)).toEqual({ ok: false, fault: 'no-words', length });
  });

  it.each([
    ['figures', 'GPT-4: 86.1 %, Med-PaLM 2: 85.4 % (p < .05, n = 1,273)'],
    ['Hindi', 'सामान्य मॉडल विशेष मॉडल से बेहतर रहा, परीक्षण में।'],
    ['Thai', 'แบบจำลองทั่วไปทำคะแนนได้ดีกว่าแบบเฉพาะทาง'],
    ['Tibetan', 'སྤྱིར་བཏང་གི་དཔེ་གཞི་དེ་ཆེད་ལས་ཀྱི་དཔེ་གཞི་ལས་ལེགས།'],
    ['words with a few emoji', '🎉🎉🎉 A general model beat the medical one 🎉🎉🎉'],
  ])('takes %s as words', (_, text) => {
    expect(cleanText(text)).toMatchObject({ ok: true });
  });

  it('takes 40 and 2,000 code points and refuses 2,001', () => {
    expect(cleanText(enough)).toEqual({ ok: true, text: enough, length: 40 });
    expect(cleanText('😀a'.repeat(1000))).toMatchObject({ ok: true, length: 2000 });
    expect(cleanText('a'.repeat(2001))).toEqual({ ok: false, fault: 'too-long', length: 2001 });
  });

  it.each([
    ['16 Han', '模'.repeat(16), true],
    ['15 Han', '模'.repeat(15), false],
    ['20 Hangul', '모'.repeat(20), true],
    ['25 kana', 'も'.repeat(25), true],
    ['34 Arabic letters', 'م'.repeat(34), true],
    ['33 Arabic letters', 'م'.repeat(33), false],
    ['a sentence with all that counts', 'GPT-4在MedQA上得分86.1%，高于Med-PaLM 2的85.4%。', true],
    ['Han far apart', `模${' '.repeat(60)}型`, false],
  ])('takes what 40 Latin letters say: %s', (_, text, isTaken) => {
    expect(cleanText(text).ok).toBe(isTaken);
  });

  it('counts after cleaning, so that hidden characters cost nothing', () => {
    expect(cleanText('a\u200b'.repeat(2000))).toMatchObject({ ok: true, length: 2000 });
  });
});

describe('cleanCharacters', () => {
  it.each([
    ['composes accents', 'cafe\u0301', 'café'],
    ['composes across a hidden character', 'cafe\u200b\u0301', 'café'],
    ['drops bidi controls', 'a\u202eb\u2066c\u2069', 'abc'],
    ['drops soft hyphens and byte order marks', 'a\u00adb\ufeff', 'ab'],
    ['drops tag characters', 'a\u{e0049}\u{e0047}b', 'ab'],
    ['drops private and lone characters', 'a\ue000b\udc00c', 'abc'],
    ['drops control characters', 'a\u0000b\u001b[31m', 'ab[31m'],
    [
      'keeps at most four marks in a row',
      `x${'\u0323'.repeat(9)}`,
      `\u1e8b\u0323`.replace(/.*/s, `x${'\u0323'.repeat(4)}`),
    ],
    ['keeps at most one empty line', 'a\r\n\r\n\r\n\u2028b', 'a\n\nb'],
    [
      'keeps the joiners of an emoji',
      '👩\u200d🔬 👁\ufe0f\u200d🗨\ufe0f',
      '👩\u200d🔬 👁\ufe0f\u200d🗨\ufe0f',
    ],
    ['keeps the non-joiner inside a Persian word', 'می\u200cشود', 'می\u200cشود'],
    ['drops joiners between Latin letters', 'a\u200cb\u200dc', 'abc'],
    ['keeps a chillu that a joiner spells', 'അവന്\u200d', 'അവന്\u200d'],
    ['keeps a khanda ta that a joiner spells', 'উত্\u200d ছিল', 'উত্\u200d ছিল'],
    ['keeps the joiner of an Arabic abbreviation', '1447 ه\u200d', '1447 ه\u200d'],
    ['drops joiners in a row', 'ന്\u200d\u200d\u200d', 'ന്'],
    [
      'keeps the flag of England',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ],
    ['drops the tags of what is no flag', '🏴\u{e0068}\u{e0069}\u{e007f}', '🏴'],
    ['keeps the sign of an Arabic year', '\u0601\u0661\u0664', '\u0601\u0661\u0664'],
    ['keeps Devanagari vowels and viramas', 'क्षत्रिय', 'क्षत्रिय'],
    ['makes odd spaces plain and trims', '\u00a0a\u2003b\u3000', 'a b'],
  ])('%s', (_, raw, cleaned) => {
    expect(cleanCharacters(raw)).toBe(cleaned);
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 60 }), (raw) => {
        const once = cleanCharacters(raw);
        expect(cleanCharacters(once)).toBe(once);
        expect(once.isWellFormed()).toBe(true);
      }),
      cases(1000),
    );
  });
});
