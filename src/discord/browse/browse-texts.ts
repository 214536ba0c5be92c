import { count } from '#debate/core/rules/count.ts';

/** What a list is ordered by; shown in the names of its pages. */
export type ListOrder = 'merit' | 'time' | 'match';

/** Below every card, since it may be the first one that somebody sees. */
export const CARD_LEGEND =
  '-# Strength: how good its source is, how exact its words, and whether others checked it. Not who is right.';

/** Every sentence of the lists of evidence. */
export const BROWSE_TEXTS = {
  evidence: 'Evidence',
  mine: 'Your items',
  onClaim: (number: number, title: string) => `on claim ${number}, *${title}*`,
  withWords: (query: string) => `with “${query}”`,
  order: {
    merit: 'the most convincing first, then the newest',
    time: 'the newest first',
    match: 'the best match first',
  } satisfies Record<ListOrder, string>,
  total: (items: number, order: string) => `-# ${count(items, 'item')}, ${order}`,
  page: (at: number, of: number) => ` · page ${at} of ${of}`,
  back: {
    merit: '◀ More convincing',
    time: '◀ Newer',
    match: '◀ Better matches',
  } satisfies Record<ListOrder, string>,
  on: {
    merit: 'Less convincing ▶',
    time: 'Older ▶',
    match: 'Weaker matches ▶',
  } satisfies Record<ListOrder, string>,
  /** Explains the dots next to an item where somebody may see them for the first time. */
  dots: '-# ●●●○○ is an item’s strength: how good its source is, how exact its words, and whether others checked it. It says nothing about who is right.',
  open: 'Open an item…',
  gone: 'not shown to others',
  foundNothing: (query: string) => `Nothing here has “${query}” in its text or link.`,
  didYouMean: (query: string) => `Did you mean **${query}**?`,
  tryOthers: 'Try fewer or other words, or file what you know.',
  searchFor: (query: string) => `Search for “${query}”`,
  noneOfMine:
    'You have not filed anything here yet. Know a case that speaks for or against the essay?',
  noneOfSide: (side: string) => `No evidence ${side} here yet. Be the first?`,
  none: 'No evidence here yet. Be the first?',
  /** The same while nothing can be filed. */
  paused: {
    tryOthers: 'Try fewer or other words.',
    noneOfMine: 'You have not filed anything here yet; you can once the debate resumes.',
    noneOfSide: (side: string) => `No evidence ${side} here yet.`,
    none: 'No evidence here yet.',
  },
  /** The same once nothing more can be filed. */
  closed: {
    tryOthers: 'Try fewer or other words.',
    noneOfMine: 'You filed nothing in this debate, and it is closed now.',
    noneOfSide: (side: string) => `Nobody argued ${side} here before the debate closed.`,
    none: 'Nobody filed evidence here before the debate closed.',
  },
  add: 'Add evidence',
  leads: (facts: number) => `Facts nobody has filed yet (${facts})`,
  listHead: '**More evidence this hour**',
  listMore: (more: number) => `… and ${more} more`,
  browse: 'Browse',
} as const;
