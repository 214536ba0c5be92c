import { describe, expect, it } from 'vitest';
import { readPage } from '#debate/core/read-page.ts';

const list = ['a', 'b', 'c', 'd', 'e'];

/** Pages of two, and the offsets that were read for them. */
async function pageOf(all: readonly string[], asked: number) {
  const offsets: number[] = [];
  const read = async (offset: number, size: number) => {
    offsets.push(offset);
    return { shown: all.slice(offset, offset + size), total: all.length };
  };
  return { ...(await readPage(2, asked, read)), offsets };
}

describe('a page of a list', () => {
  it.each([
    [0, ['a', 'b'], 0, [0]],
    [1, ['c', 'd'], 1, [2]],
    [2, ['e'], 2, [4]],
    [3, ['e'], 2, [6, 4]],
    [900, ['e'], 2, [1800, 4]],
  ])(
    '%d is read once, and past the end it is the last one',
    async (asked, shown, page, offsets) => {
      expect(await pageOf(list, asked)).toEqual({ shown, total: 5, page, pages: 3, offsets });
    },
  );

  it('of an empty list is its first and only one', async () => {
    const empty = { shown: [], total: 0, page: 0, pages: 1 };
    expect(await pageOf([], 0)).toEqual({ ...empty, offsets: [0] });
    expect(await pageOf([], 4)).toMatchObject(empty);
  });
});
