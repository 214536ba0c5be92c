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
    ['other case and signs', FIRST.toUpperCase().replace('.', '…').replace(/\.$/, '!')],
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
