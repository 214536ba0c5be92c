import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textForGrader } from '#debate/grading/rules/grader-text.ts';
import { cases } from '../../../support/cases.ts';

describe('textForGrader', () => {
  it.each([
    [
      'emphasis',
      '**bold**, *leaning*, _under_ and __more__ ~~gone~~',
      'bold, leaning, under and more gone',
    ],
    ['code and spoilers', '`x` ||hidden|| ```js\nlet y\n```', 'x hidden  let y'],
    [
      'headings, quotes and lists',
      '## Why\n> said\n- one\n2. two\n-# small',
      'Why\nsaid\none\ntwo\nsmall',
    ],
    [
      'links, which keep their address',
      '[paper](https://a.org/b_c_d) <https://e.org>',
      'paper (https://a.org/b_c_d) https://e.org',
    ],
    [
      'mentions, emoji and times',
      '<@123> <@&4> <#5> <:smile:67> <t:8:R>',
      '@someone @someone @someone smile some time',
    ],
    ['backslashes', '\\*not bold\\*', 'not bold'],
    ['comments', 'a <!-- b --> c', 'a   b   c'],
    ['characters that cannot be seen', 'a\u200bb\u202ec\u{e0049}\u{e0047}', 'abc'],
  ])('takes away %s', (_, raw, clean) => {
    expect(textForGrader(raw)).toBe(clean);
  });

  it('leaves products, names and plain punctuation alone', () => {
    const text = "snake_case_name: 2*3*4 = 24; C# and F#, 5 > 4, it's “so”, AstroSage-8B";
    expect(textForGrader(text)).toBe(text);
  });

  it('changes nothing the second time, whatever the text', () => {
    const unit = fc.constantFrom(...'*_~|`<>[]()#-\\ \na1.@:/!\u200b');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (raw) => {
        const once = textForGrader(raw);
        expect(textForGrader(once)).toBe(once);
      }),
      cases(500),
    );
  });
});
