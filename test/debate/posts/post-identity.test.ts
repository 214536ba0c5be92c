import { describe, expect, it } from 'vitest';
import { postsShowing } from '#debate/posts/card-posts.ts';
import { postWord } from '#debate/posts/post-identity.ts';

const filedAt = new Date('2026-11-23T21:59:59.999Z');
const hour = new Date('2026-11-23T21:00:00.000Z');

describe('the word for a post, part of its nonce', () => {
  it.each([
    [{ kind: 'board' }, 'board'],
    [{ kind: 'card', number: 12 }, 'card:12'],
    [{ kind: 'list', hour }, 'list:2026-11-23T21'],
    [{ kind: 'summary', week: '2026-W47', summaryKind: 'so-far' }, 'summary:2026-W47:so-far'],
  ] as const)('is the one that versions before gave: %j', (post, word) => {
    expect(postWord(post)).toBe(word);
  });
});

describe('the posts that show an item', () => {
  it('are its card and the list of its hour', () => {
    expect(postsShowing({ number: 7, filedAt, target: null })).toEqual([
      { kind: 'card', number: 7 },
      { kind: 'list', hour },
    ]);
  });

  it('are for an answer also the card of the item that it answers', () => {
    expect(postsShowing({ number: 7, filedAt, target: 3 })).toContainEqual({
      kind: 'card',
      number: 3,
    });
  });
});
