import type { PagePlace } from '#debate/core/read-page.ts';
import { button, buttons, type Part } from './components.ts';

/**
 * The buttons to the previous and next page of a list, newest first unless `words` say otherwise;
 * null if everything is on one page. `pageId` returns the custom_id of a page.
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
