/** The position of a page in a list. */
export type PagePlace = {
  /** From 0; a page past the end shows the last page. */
  readonly page: number;
  /** At least 1, even for an empty list. */
  readonly pages: number;
};

/**
 * Reads page `asked` of a list with `size` entries per page; `read` also returns the total. A page
 * past the end becomes the last page, since the list may have shrunk since it was shown.
 */
export async function readPage<Read extends { readonly total: number }>(
  size: number,
  asked: number,
  read: (offset: number, size: number) => Promise<Read>,
): Promise<Read & PagePlace> {
  const first = await read(asked * size, size);
  const pages = Math.max(1, Math.ceil(first.total / size));
  const page = Math.min(asked, pages - 1);
  return { ...(page === asked ? first : await read(page * size, size)), page, pages };
}
