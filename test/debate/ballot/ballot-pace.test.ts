import { describe, expect, test } from 'vitest';
import { createBallotPace } from '#debate/ballot/ballot-pace.ts';

const NOW = 1_795_000_000_000;

describe('a press on another claim', () => {
  test.each([0, 1, 300, 799, 800])('is not counted %i ms after the vote before', (ms) => {
    const pace = createBallotPace();
    expect(pace.unread('ines', 1, NOW)).toBeNull();
    expect(pace.unread('ines', 2, NOW + ms)).toBe(1);
  });

  test('is counted after that', () => {
    const pace = createBallotPace();
    pace.unread('ines', 1, NOW);
    expect(pace.unread('ines', 2, NOW + 801)).toBeNull();
  });

  test('is counted 800 ms after the last vote, whatever was not counted in between', () => {
    const pace = createBallotPace();
    pace.unread('ines', 1, NOW);
    expect(pace.unread('ines', 2, NOW + 400)).toBe(1);
    expect(pace.unread('ines', 2, NOW + 850)).toBeNull();
  });

  test('is not counted either where the two come in the wrong order', () => {
    const pace = createBallotPace();
    pace.unread('ines', 2, NOW + 120);
    expect(pace.unread('ines', 1, NOW)).toBe(2);
  });

  test('by somebody else is counted', () => {
    const pace = createBallotPace();
    pace.unread('ines', 1, NOW);
    expect(pace.unread('tomo', 2, NOW + 1)).toBeNull();
  });
});

describe('a press on the same claim', () => {
  test('is counted at any time, and is the last vote from then on', () => {
    const pace = createBallotPace();
    pace.unread('ines', 1, NOW);
    expect(pace.unread('ines', 1, NOW + 500)).toBeNull();
    expect(pace.unread('ines', 2, NOW + 1_000)).toBe(1);
  });
});

describe('a held key', () => {
  test.each([30, 50, 110])('that presses every %i ms votes once, however long', (every) => {
    const pace = createBallotPace();
    const presses = Array.from({ length: 100 }, (_, n) =>
      pace.unread('ines', n === 0 ? 0 : 1, NOW + n * every),
    );
    expect(presses.filter((before) => before === null)).toHaveLength(1);
  });
});

describe('what it remembers', () => {
  test('is bounded: the first of very many at once is forgotten', () => {
    const pace = createBallotPace();
    for (let n = 0; n <= 10_000; n += 1) pace.unread(`member ${n}`, 1, NOW);
    expect(pace.unread('member 10000', 2, NOW)).toBe(1);
    expect(pace.unread('member 0', 2, NOW)).toBeNull();
  });

  test('is forgotten when the debate’s clock is moved', () => {
    const pace = createBallotPace();
    pace.unread('ines', 1, NOW);
    pace.forget();
    expect(pace.unread('ines', 2, NOW + 1)).toBeNull();
  });
});
