import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import { readCase } from '../read-case.ts';

describe('what the first rules got wrong', () => {
  it('a ring of three with invented papers turns six against one into nothing but Open', () => {
    const [claim] = tallyDebate(
      readCase('ring-of-3-turns-firm-essay-6v1-to-firm-challengers'),
    ).claims;
    expect(claim).toMatchObject({ word: 'open', leader: 'even' });
    const checks = claim?.items.flatMap((item) => [item, ...item.rebuttals]).map((e) => e.check);
    expect(new Set(checks)).toEqual(new Set(['unchecked']));
  });

  it('an opponent who joins with an empty argument makes nothing firm of three people', () => {
    const [claim] = tallyDebate(readCase('opponent-makes-firm')).claims;
    expect(claim).toMatchObject({ word: 'open', leader: 'even' });
  });
});
