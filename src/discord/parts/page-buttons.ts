import type { PagePlace } from '#debate/core/read-page.ts';
import { button, buttons, type Part } from './components.ts';

/**
 * The buttons to the pages before and after one, of a list with the newest first unless `words` say
 * otherwise; null where all of it is on one. `pageId` gives the custom_id that leads to a page.
 */
export function pageButtons(
  { page, pages }: PagePlace,
  pageId: (page: number) => string,
  words = { back: '◀ Newer', more: 'Older ▶' },
): Part | null {
  if (pages === 1) return null;
  return buttons(
    page > 0 ? button(words.back, pageId(page - 1)) : null,
    page < pages - 1 ? button(`${words.more} (${page + 1}/${pages})`, pageId(page + 1)) : null,
  );
}
