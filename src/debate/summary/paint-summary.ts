import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { WithPainter } from './painter-port.ts';
import type { TallyOutline } from './rules/frozen-tally.ts';
import {
  HISTORY_MOST,
  type HistoryClaim,
  historyPictures,
} from './rules/pictures/history-picture.ts';
import type { Part, Picture } from './rules/pictures/picture.ts';
import { historyAlt, weekAlt } from './rules/pictures/picture-alt.ts';
import { type WeekNumbers, weekPictures } from './rules/pictures/week-picture.ts';
import { type StoredSummary, votesOn } from './summary-content.ts';
import type { WithSummaries } from './summary-port.ts';

/** The pictures of a summary, without those that could not be drawn. */
export type SummaryPictures = {
  /** Empty if there is neither a vote nor evidence. */
  readonly week: readonly Picture[];
  /** From the fourth weekly summary on. */
  readonly history: readonly Picture[];
};

/**
 * Draws the state when the summary was made, from its own frozen numbers and those of the summaries
 * before it. The same summary always gives the same pictures.
 */
export async function paintSummary(
  { store, painter }: WithSummaries & WithPainter,
  debate: Debate,
  summary: StoredSummary,
): Promise<SummaryPictures> {
  const { week: key, kind } = summary;
  // Without a history, only the week before is needed.
  const most = kind === 'weekly' ? HISTORY_MOST : 2;
  const weeks = await store.summaries.history(debate.id, key, most);
  const previous = weeks.findLast(({ week }) => week < key)?.tally;
  const parts = weekPictures(weekNumbers(debate, summary, previous));
  const history = kind === 'weekly' ? historyPictures(weeks, historyClaims(debate)) : [];
  // All are requested at once, so that they share the painter's time limit.
  const [week, course] = await Promise.all([
    Promise.all(parts.map((one) => picture('week', one.part, painter.week(one), weekAlt(one)))),
    Promise.all(
      history.map((one) => picture('history', one.part, painter.history(one), historyAlt(one))),
    ),
  ]);
  const isDrawn = (one: Picture | undefined) => one !== undefined;
  return { week: week.filter(isDrawn), history: course.filter(isDrawn) };
}

async function picture(
  kind: 'week' | 'history',
  { at }: Part,
  drawn: Promise<Uint8Array | undefined>,
  alt: string,
): Promise<Picture | undefined> {
  const png = await drawn;
  return png && { name: at === 1 ? `${kind}.png` : `${kind}-${at}.png`, png, alt };
}

/** The claims that take evidence, as a history names them. */
export function historyClaims(debate: Debate): HistoryClaim[] {
  return arguableClaims(debate).map(({ number, title, role }) => ({
    number,
    title,
    isException: role === 'exception',
  }));
}

/** The input for a week's pictures; `previous` is the weekly summary before it. */
export function weekNumbers(
  debate: Debate,
  { content, final }: StoredSummary,
  previous: TallyOutline | undefined,
): WeekNumbers {
  return {
    title: titleOf(content.lines),
    statement: debate.claims[0]?.statement ?? '',
    tally: content.tally,
    previous,
    votes: votesOn(content, 0),
    titles: new Map(content.claims.map(({ number, title }) => [number, title])),
    voters: content.voters,
    final,
  };
}

function titleOf(lines: StoredSummary['content']['lines']): string {
  const title = lines.find((line) => line.kind === 'title');
  return title?.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('') ?? '';
}
