import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyDebate } from '#debate/tally/rules/tally-debate.ts';
import type { Debate } from '#debate/tally/rules/types.ts';

/** Debates that the first rules got wrong. */
function readCase(name: string): Debate {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../cases', `${name}.json`), 'utf8'));
}

describe('what the first rules got wrong', () => {
  it('a ring of three with invented papers turns six against one into nothing but Open', () => {
    const [claim] = tallyDebate(readCase('ring-of-three')).claims;
    expect(claim).toMatchObject({ word: 'open', leader: 'even' });
    const checks = claim?.items.flatMap((item) => [item, ...item.rebuttals]).map((e) => e.check);
    expect(new Set(checks)).toEqual(new Set(['unchecked']));
  });

  it('an opponent who joins with an empty argument makes nothing firm of three people', () => {
    const [claim] = tallyDebate(readCase('opponent-joins')).claims;
    expect(claim).toMatchObject({ word: 'open', leader: 'even' });
  });
});
