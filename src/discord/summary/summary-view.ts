import type { Debate } from '#debate/core/debate.ts';
import { weekDates } from '#debate/core/rules/week.ts';
import type { SummaryPictures } from '#debate/summary/paint-summary.ts';
import type { SummaryLine } from '#debate/summary/rules/summary-lines.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  picture,
  type Row,
  text,
  withFiles,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine } from '#discord/parts/escape.ts';
import { channelMention, moment } from '#discord/parts/words.ts';
import { type CardLinks, lineWords } from './line-words.ts';
import { SUMMARY_TEXTS as TEXTS } from './summary-texts.ts';

/** What surrounds a summary's own content. */
export type Around = { readonly links: CardLinks; readonly pictures: SummaryPictures };

/** Lines in one group are close together, with space before the next group. */
const GROUPS: Readonly<Partial<Record<SummaryLine['kind'], string>>> = {
  title: 'head',
  thesis: 'head',
  verdict: 'standing',
  members: 'standing',
  strongest: 'reasons',
  quote: 'reasons',
  moved: 'moves',
  ask: 'moves',
  note: 'moves',
  judged: 'foot',
  record: 'foot',
};

/**
 * A summary as posted: text from code, item numbers that link to their cards, quotes. The week's
 * picture is below title and thesis, the history at the end.
 */
export function summaryView(
  debate: Debate,
  summary: StoredSummary,
  { links, pictures }: Around,
): MessageBody {
  // Once the debate accepts nothing more, nothing invites to it.
  const isOver = summary.final || debate.state === 'closed';
  const [head, ...rest] = groupsOf(summary, isOver);
  const told = (lines: readonly SummaryLine[]) =>
    text(...lines.map((line) => lineWords(line, links)));
  const shown = [...pictures.week, ...pictures.history];
  const body = message(
    head === undefined ? null : told(head),
    ...pictures.week.map(({ name, alt }) => picture(name, alt)),
    ...rest.map(told),
    formerLateLine(summary),
    ...pictures.history.map(({ name, alt }) => picture(name, alt)),
    summaryButtons(debate, summary, isOver),
  );
  return withFiles(
    body,
    shown.map(({ name, png }) => ({ name, data: png })),
  );
}

function summaryButtons(
  debate: Debate,
  { week, kind, content }: StoredSummary,
  isOver: boolean,
): Row {
  const open = isOver
    ? []
    : [
        button(TEXTS.vote, customId('ballot:start', debate.id), 'primary'),
        button(TEXTS.add, customId('argue:open', debate.id, null, null), 'primary'),
      ];
  return buttons(
    ...open,
    button(TEXTS.allClaims, customId('summary:claims', debate.id, week, kind)),
    button(TEXTS.howJudged, customId('summary:judged', debate.id, week, kind)),
    hasRecord(content)
      ? button(TEXTS.getData, customId('record:get', debate.id, week, kind))
      : null,
  );
}

function groupsOf({ content, final }: StoredSummary, isOver: boolean): SummaryLine[][] {
  const groups: SummaryLine[][] = [];
  let last: string | undefined;
  for (const line of content.lines) {
    // Invitations end with the debate; the line that says so stays.
    if (isOver && (line.kind === 'worth' || (line.kind === 'ask' && !final))) continue;
    const group = isFormer(content) ? undefined : GROUPS[line.kind];
    if (group !== undefined && group === last) groups.at(-1)?.push(line);
    else groups.push([line]);
    last = group;
  }
  return groups;
}

function hasRecord({ lines }: StoredSummary['content']): boolean {
  return lines.some(({ kind }) => kind === 'record');
}

function isFormer({ tally }: StoredSummary['content']): boolean {
  return tally.formerly !== undefined;
}

/** A summary under rules/1 stated outside its lines that it was late. */
function formerLateLine({ content, late, endsAt }: StoredSummary) {
  if (!late || !isFormer(content)) return null;
  return text(TEXTS.postedLate(moment(endsAt, 'f')));
}

/**
 * Replaces "So far this week" once the week has its own summary; without a link if that was
 * deleted.
 */
export function supersededView(
  debate: Debate,
  week: string,
  link: string | undefined,
): MessageBody {
  return message(
    text(
      TEXTS.soFar(escapeLine(weekDates(week))),
      link === undefined ? TEXTS.isOutAt(escapeLine(week)) : TEXTS.isOut(link),
    ),
    buttons(button(TEXTS.claimsOfThen, customId('summary:claims', debate.id, week, 'so-far'))),
  );
}

export function summaryPostedView(channelId: string): MessageBody {
  return message(text(TEXTS.soFarPosted(channelMention(channelId)), TEXTS.ifLate));
}
