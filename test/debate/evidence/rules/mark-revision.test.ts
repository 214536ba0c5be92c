import { describe, expect, it } from 'vitest';
import { moveMarks } from '#debate/evidence/rules/mark-revision.ts';

const FIRST = 'MedReason-7B scored 81.2 on MedQA while the best general model scored 79.0 on it.';
const OTHER = 'AstroSage-8B is level with the flagship on astronomy and costs a fraction of it.';
const [A, B] = ['arxiv:2107.03374', 'arxiv:2211.09085'];
const text = (markRevision: number, words: string, sourceKey: string | null) => ({
  markRevision,
  text: words,
  sourceKey,
});
const next = (words: string, sourceKey: string | null) => ({ text: words, sourceKey });

describe('the mark revision of an edited item', () => {
  it.each([
    ['the same text', FIRST],
    ['other case and signs', FIRST.toUpperCase().replace(' WHILE', ' … WHILE').replace(/\.$/, '!')],
    ['a near-equal text', `${FIRST} Nobody has run it again.`],
  ])('stays with %s of the same source', (_, words) => {
    expect(moveMarks([text(1, FIRST, A)], next(words, A))).toEqual({
      markRevision: 1,
      carryFrom: [],
    });
  });

  it.each([
    ['another number', FIRST.replace('81.2', '18.2')],
    ['another name', FIRST.replace('MedReason-7B', 'MedReason-9B')],
    ['another text', OTHER],
  ])('is a new one with %s, and disputes of the source go along', (_, words) => {
    expect(moveMarks([text(1, FIRST, A)], next(words, A))).toEqual({
      markRevision: 2,
      carryFrom: [1],
    });
  });

  it.each([
    ['solved 1,200 tasks of the test', 'solved 1.200 tasks of the test'],
    ['scored 3.5 points higher than people', 'scored 3-5 points higher than people'],
    ['the error fell by 2.5 percent', 'the error fell by 2/5 percent'],
    ['as 10.1000/a.b says of long tasks', 'as 10.1000/a-b says of long tasks'],
    ['as arXiv 2107.03374 says', 'as arXiv 2107 03374 says'],
  ])('is a new one where “%s” becomes “%s”: equal words with another number or id', (was, is) => {
    const start = 'The new agents, as they were tested by three groups of readers: ';
    expect(moveMarks([text(1, start + was, A)], next(start + is, A))).toEqual({
      markRevision: 2,
      carryFrom: [1],
    });
  });

  it('stays where a number is written another way', () => {
    const was = text(1, 'The new agents solved 1200 tasks, 28.5 of them well', A);
    const is = 'The new agents solved 1200 tasks, 28,5 of them well.';
    expect(moveMarks([was], next(is, A)).markRevision).toBe(1);
  });

  it('is a new one with another source, and every mark stays behind', () => {
    expect(moveMarks([text(1, FIRST, A)], next(FIRST, B))).toEqual({
      markRevision: 2,
      carryFrom: [],
    });
    expect(moveMarks([text(1, FIRST, A)], next(FIRST, null)).carryFrom).toEqual([]);
  });

  it('is the earlier one again for whoever goes back', () => {
    const history = [text(1, FIRST, A), text(2, FIRST, B)];
    expect(moveMarks(history, next(FIRST, A))).toEqual({ markRevision: 1, carryFrom: [] });
    const two = [text(1, FIRST, A), text(2, OTHER, A)];
    expect(moveMarks(two, next(FIRST, A))).toEqual({ markRevision: 1, carryFrom: [2] });
  });

  it('cannot be led away from in small steps: each text is held against the first', () => {
    const words = FIRST.split(' ');
    const replaced = (count: number) =>
      words
        .map((word, at) => (at < count ? `${'xyz'[at % 3]}${'q'.repeat(at + 3)}` : word))
        .join(' ');
    const history = [text(1, FIRST, A)];
    for (let count = 1; count <= words.length; count += 1) {
      const move = moveMarks(history, next(replaced(count), A));
      history.push(text(move.markRevision, replaced(count), A));
    }
    expect(history.at(-1)?.markRevision).toBeGreaterThan(1);
  });

  it('takes disputes along also over another source in between', () => {
    const history = [text(1, FIRST, A), text(2, FIRST, B)];
    expect(moveMarks(history, next(OTHER, A))).toEqual({ markRevision: 3, carryFrom: [1] });
  });

  it('counts on from the highest there was', () => {
    const history = [text(4, FIRST, A), text(2, FIRST, B)];
    expect(moveMarks(history, next(OTHER, null)).markRevision).toBe(5);
  });
});
