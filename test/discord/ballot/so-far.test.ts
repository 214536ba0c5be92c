import { expect, it } from 'vitest';
import { soFar } from '#discord/ballot/so-far.ts';
import { loadTheses } from '../../../src/theses/index.ts';

it('a ballot shows a split from five voters on, under the claim’s own labels', async () => {
  const [claim] = (await loadTheses())[0]?.claims ?? [];
  if (claim === undefined) throw new Error('there is no claim');
  expect(soFar(claim, { agree: 1, disagree: 2, unsure: 1 })).toBe('Fewer than five votes so far');
  expect(soFar(claim, { agree: 0, disagree: 0, unsure: 0 })).toBe('Fewer than five votes so far');
  expect(soFar(claim, { agree: 1, disagree: 3, unsure: 1 })).toBe(
    "So far (moves every five votes): They won't 1 · They will 3 · Unsure 1",
  );
});
