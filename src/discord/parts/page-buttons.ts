import type { PagePlace } from '#debate/core/read-page.ts';
import { button, buttons, type Part } from './components.ts';

/**
 * The buttons to the pages before and after one, of a list with the newest first; null where all
 * of it is on one. `pageId` gives the custom_id that leads to a page.
 */
export function pageButtons(
  { page, pages }: PagePlace,
  pageId: (page: number) => string,
): Part | null {
  if (pages === 1) return null;
  return buttons(
    page > 0 ? button('◀ Newer', pageId(page - 1)) : null,
    page < pages - 1 ? button(`Older ▶ (${page + 1}/${pages})`, pageId(page + 1)) : null,
  );
}
