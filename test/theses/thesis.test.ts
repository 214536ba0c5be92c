import { describe, expect, it } from 'vitest';
import { InvalidThesisError, parseThesis, thesisLimits } from '#debate/thesis/thesis.ts';
import { plainClaim, plainThesis } from './plain-thesis.ts';

function faultsOf(json: unknown): readonly string[] {
  try {
    parseThesis(json);
  } catch (error) {
    if (error instanceof InvalidThesisError) return error.faults;
    throw error;
  }
  return [];
}

function withClaim(at: number, change: Record<string, unknown>) {
  const thesis = plainThesis();
  const claims = thesis.claims.map((claim, index) =>
    index === at ? { ...claim, ...change } : claim,
  );
  return { ...thesis, claims };
}

describe('a thesis', () => {
  it('comes back as it was given when it is valid', () => {
    expect(parseThesis(plainThesis())).toEqual(plainThesis());
  });

  it('may have 2 to 20 claims beside claim 0', () => {
    expect(faultsOf(plainThesis(2))).toEqual([]);
    expect(faultsOf(plainThesis(20))).toEqual([]);
    expect(faultsOf(plainThesis(21))).toEqual(['claims has 22 claims, should be 3 to 21']);
    expect(faultsOf(plainThesis(1))).toEqual(['claims has 2 claims, should be 3 to 21']);
  });

  it('may name an author and an http or https link', () => {
    const named = { ...plainThesis(), author: 'A. Writer', link: 'https://example.org/essay' };
    expect(faultsOf(named)).toEqual([]);
    const fault = 'link should be an http or https link';
    expect(faultsOf({ ...named, link: 'javascript:alert(1)' })).toEqual([fault]);
    expect(faultsOf({ ...named, link: 'example' })).toEqual([fault]);
  });

  it.each([
    ['statement', 101, 'claims[2].statement has 101 characters, at most 100'],
    ['title', 41, 'claims[2].title has 41 characters, at most 40'],
    ['agreeLabel', 81, 'claims[2].agreeLabel has 81 characters, at most 80'],
    ['disagreeLabel', 81, 'claims[2].disagreeLabel has 81 characters, at most 80'],
    ['argument', 501, 'claims[2].argument has 501 characters, at most 500'],
    ['example', 151, 'claims[2].example has 151 characters, at most 150'],
    ['counterexample', 301, 'claims[2].counterexample has 301 characters, at most 300'],
    ['settles', 161, 'claims[2].settles has 161 characters, at most 160'],
  ])('is refused when a %s has %i characters', (field, length, fault) => {
    expect(faultsOf(withClaim(2, { [field]: 'x'.repeat(length) }))).toEqual([fault]);
    expect(faultsOf(withClaim(2, { [field]: 'x'.repeat(length - 1) }))).toEqual([]);
  });

  it.each([
    ['a duplicate number', { number: 1 }, 'claims[2].number 1 is used twice'],
    ['a gap', { number: 7 }, 'claims[2].number is 7, should be 2: no gaps'],
    ['a number in words', { number: 'two' }, 'claims[2].number is "two", should be a whole number'],
    ['a fraction', { number: 2.5 }, 'claims[2].number is 2.5, should be a whole number'],
    ['a negative number', { number: -1 }, 'claims[2].number is -1, should be 2: no gaps'],
    ['an empty text', { title: '' }, 'claims[2].title is empty'],
    ['only spaces', { title: '  ' }, 'claims[2].title is empty'],
    ['a space at the end', { title: 'No ' }, 'claims[2].title begins or ends with a space'],
    [
      'a line break',
      { title: 'a\nb' },
      'claims[2].title holds a line break or a control character',
    ],
    ['a null character', { title: 'a\0b' }, /^claims\[2\]\.title holds a line break or a control/],
    ['half an emoji', { title: '\ud83d' }, /^claims\[2\]\.title holds half a character/],
    ['an unknown field', { horizon: '2027' }, 'claims[2] has an unknown field "horizon"'],
    ['a missing text', { settles: undefined }, 'claims[2].settles is missing'],
    [
      'equal labels',
      { disagreeLabel: 'YES 2' },
      'claims[2].disagreeLabel is the same as agreeLabel',
    ],
    ['a twin title', { title: 'Title 1' }, "claims[2].title is the same as claim 1's"],
    ['a twin statement', { statement: 'Claim 1.' }, "claims[2].statement is the same as claim 1's"],
    [
      'a second thesis',
      { role: 'thesis' },
      'claims[2].role is "thesis", which only claim 0 may be',
    ],
    [
      'an unknown role',
      { role: 'guess' },
      'claims[2].role is "guess", should be one of thesis, premise, explanation, forecast, exception',
    ],
    [
      'an unknown group',
      { group: 'later' },
      'claims[2].group is "later", should be one of thesis, seen, why, next',
    ],
  ])('is refused for %s, with one line that has the path', (_, change, fault) => {
    const faults = faultsOf(withClaim(2, change));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('is refused without claim 0', () => {
    const claims = [plainClaim(1), plainClaim(2), plainClaim(3)];
    const [first] = faultsOf({ ...plainThesis(), claims });
    expect(first).toBe('claims[0].number is 1, but claim 0, the thesis itself, comes first');
  });

  it('is refused when claim 0 is no thesis, or states another one', () => {
    expect(faultsOf(withClaim(0, { group: 'seen', role: 'premise', statement: 'Else.' }))).toEqual([
      'claims[0].group is "seen", should be "thesis" on claim 0',
      'claims[0].role is "premise", should be "thesis" on claim 0',
      'claims[0].statement should equal the thesis',
    ]);
  });

  it.each([
    [null, 'the thesis is null, should be an object'],
    ['text', 'the thesis is "text", should be an object'],
    [{ ...plainThesis(), claims: {} }, 'claims is {}, should be a list'],
    [{ ...plainThesis(), terms: [{ term: 'a' }] }, 'terms[0].meaning is missing'],
    [{ ...plainThesis(), key: 'Two Words' }, /^key should be small letters and digits/],
    [{ ...plainThesis(), key: undefined }, 'key is missing'],
    [{ ...plainThesis(), antithesis: 7 }, 'antithesis is 7, should be text'],
  ])('is refused with a clear line when its outline is wrong (%#)', (json, fault) => {
    expect(faultsOf(json)[0]).toMatch(fault);
  });

  it('is refused when its overview would not fit in one message', () => {
    const terms = Array.from({ length: 10 }, (_, at) => ({
      term: `${at}`.padEnd(thesisLimits.term, 'x'),
      meaning: 'x'.repeat(thesisLimits.meaning),
    }));
    const standing = 'x'.repeat(thesisLimits.standing);
    const full = { ...plainThesis(20), standing, terms };
    const claims = full.claims.map((claim, at) =>
      at === 0 ? claim : { ...claim, statement: `${at}`.padEnd(thesisLimits.statement, 'x') },
    );
    const [fault] = faultsOf({ ...full, claims });
    expect(fault).toMatch(/^the thesis title, standing, terms and statements have \d+ characters/);
  });

  it('says its first fault in one line and counts the others', () => {
    const twice = withClaim(2, { title: '', settles: '' });
    expect(() => parseThesis(twice)).toThrow('claims[2].title is empty (and 1 more)');
  });
});
