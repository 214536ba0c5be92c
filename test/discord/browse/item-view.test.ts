import { describe, expect, it } from 'vitest';
import { ITEM_TEXTS } from '#discord/browse/item-texts.ts';
import { evidenceView } from '#discord/browse/item-view.ts';
import { nameWords } from '#discord/parts/name-words.ts';
import { moment } from '#discord/parts/words.ts';
import { wordsOf } from '../../commands/screen.ts';
import { fills } from '../views/fills.ts';
import { fates, largestView } from '../views/largest.ts';

describe('the page of an item with as much on it as there can be', () => {
  const pages = fills.flatMap(([name, fill]) =>
    [true, false].flatMap((mine) =>
      [fates.standing, fates.hidden].map((fate) => ({
        name,
        view: { ...largestView(fill, fate), mine },
      })),
    ),
  );

  it.each(pages)('names source, author and review, filled with $name', ({ view }) => {
    const { item } = view;
    const lines = wordsOf(evidenceView('debate', view)).split('\n');
    const author = `by ${nameWords(item.authorName ?? '', 80)}`;
    expect(lines).toContain(`<${item.source}>`);
    expect(lines).toContain(`-# ${author} · ${moment(item.filedAt, 'D')} · ${ITEM_TEXTS.revised}`);
    expect(lines).toContain(ITEM_TEXTS.underReview);
  });
});
