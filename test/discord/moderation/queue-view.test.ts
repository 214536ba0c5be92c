import { expect, it } from 'vitest';
import type { WaitingItem } from '#debate/moderation/review-port.ts';
import { queueView } from '#discord/moderation/queue-view.ts';
import { largestDebate, largestItem } from '../views/largest.ts';

const debate = largestDebate(() => 'x');

function queueOf(change: Partial<WaitingItem>): string {
  const item: WaitingItem = {
    item: largestItem(() => 'x', 7, 1),
    why: 'reported',
    since: new Date(0),
    editedSinceCleared: false,
    addedSinceCleared: false,
    hasAddedWords: false,
    reports: { reasons: new Map(), words: [] },
    ...change,
  };
  const queue = { items: [item], total: 1, page: 0, pages: 1, seenAt: new Date(0) };
  return JSON.stringify(queueView(debate, queue, null));
}

it('the queue says of an item that it was cleared and edited since, and of others nothing', () => {
  const told = 'A moderator cleared an earlier version and the author has edited the item since.';
  expect(queueOf({ editedSinceCleared: true })).toContain(told);
  expect(queueOf({})).not.toContain('cleared');
});

it('the queue names an author next to the item’s number, not next to who reported it', () => {
  const item = { ...largestItem(() => 'x', 7, 1), authorName: 'Ines' };
  expect(queueOf({ item })).toContain('**#7** by Ines · ');
  expect(queueOf({ item })).not.toMatch(/members reported it[^\\]*Ines/);
});
