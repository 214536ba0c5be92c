import { fewVotesWords, NO_VOTES, publicVotes } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { Claim } from '#debate/core/rules/claim.ts';
import { count } from '#debate/core/rules/count.ts';
import { weekDates } from '#debate/core/rules/week.ts';
import type { SummaryPictures } from '#debate/summary/paint-summary.ts';
import type { SummaryLine, SummaryPart } from '#debate/summary/rules/summary-facts.ts';
import type { StoredSummary } from '#debate/summary/summary-content.ts';
import { reasonWords, verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import {
  button,
  buttons,
  type MessageBody,
  message,
  picture,
  text,
  withFiles,
} from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { escapeLine, escapeText, excerpt } from '#discord/parts/escape.ts';
import { channelMention, moment } from '#discord/parts/words.ts';

/** Addresses of the cards that stand, by item number. */
export type CardLinks = ReadonlyMap<number, string>;

/** What stands around a summary's own content. */
export type Around = { readonly links: CardLinks; readonly pictures: SummaryPictures };

/**
 * A summary as it is posted: code's words, item numbers that link to their cards, quotes. The
 * week's picture stands below the title, the history at the end.
 */
export function summaryView(
  debate: Debate,
  summary: StoredSummary,
  { links, pictures }: Around,
): MessageBody {
  const { week, kind, content, late, final } = summary;
  // Once nothing is taken in, nothing invites to it.
  const isOver = final || debate.state === 'closed';
  const [title, ...lines] = content.lines
    .filter((line) => !(final && line.kind === 'worth'))
    .map((line) => text(lineWords(line, links)));
  const shown = [...pictures.week, ...pictures.history];
  const body = message(
    title ?? null,
    ...pictures.week.map(({ name, alt }) => picture(name, alt)),
    ...lines,
    late ? text(lateLine(summary)) : null,
    ...pictures.history.map(({ name, alt }) => picture(name, alt)),
    buttons(
      isOver ? null : button('Vote', customId('ballot:start', debate.id), 'primary'),
      isOver
        ? null
        : button('Add evidence', customId('argue:open', debate.id, null, null), 'primary'),
      button('All claims', customId('summary:claims', debate.id, week, kind)),
      button('How judged', customId('summary:judged', debate.id, week, kind)),
    ),
  );
  return withFiles(
    body,
    shown.map(({ name, png }) => ({ name, data: png })),
  );
}

/** Numbers are those of the cut-off, however long ago it was. */
function lateLine({ endsAt }: StoredSummary): string {
  return `-# Posted late: votes and evidence up to ${moment(endsAt, 'f')} count in it.`;
}

/** What stands where "So far this week" was, once the week has its own summary. */
export function supersededView(debate: Debate, week: string, link: string): MessageBody {
  return message(
    text(
      `### So far this week, ${escapeLine(weekDates(week))}`,
      `This week is over: [its summary](<${link}>) stands in this one’s place.`,
    ),
    buttons(button('All claims then', customId('summary:claims', debate.id, week, 'so-far'))),
  );
}

function lineWords(line: SummaryLine, links: CardLinks): string {
  const joined = line.parts.map((part) => partWords(part, links)).join('');
  // A quote that ends a sentence ends the line too.
  const words = joined.replace(/([.!?…]”)\.$/, '$1');
  switch (line.kind) {
    case 'title':
      return `## ${words}`;
    case 'evidence':
    case 'members':
      // Who speaks or who is ahead in bold; the numbers that follow are not.
      return words.replace(/^[^:(;]*[^:(;\s]:?/, '**$&**');
    case 'graded':
      return `-# ${words}`;
    default:
      return words;
  }
}

function partWords(part: SummaryPart, links: CardLinks): string {
  if (part.kind === 'text') return escapeText(part.text);
  if (part.kind === 'quote') return `“${escapeLine(part.text)}”`;
  if (part.kind === 'written') return writtenWords(part);
  const link = links.get(part.number);
  return link === undefined ? `#${part.number}` : `[#${part.number}](<${link}>)`;
}

/** A model's sentence; struck through once the author of a cited item said that it is wrong. */
function writtenWords({ text, disputedBy = [] }: SummaryPart & { kind: 'written' }): string {
  const words = escapeLine(text);
  if (disputedBy.length === 0) return words;
  const items = disputedBy.map((number) => `#${number}`).join(', ');
  return `~~${words}~~ *misrepresents ${items}, says the author*`;
}

/** Behind [All claims]: every claim as it held then, members and evidence side by side. */
export function allClaimsView(debate: Debate, summary: StoredSummary): MessageBody {
  return message(
    text(`### All claims · ${summaryDate(summary)}`),
    text(...debate.claims.map((claim) => claimLine(claim, summary))),
    text(
      '-# Members as agree · disagree · unsure with the statement, evidence as essay : challengers out of 100. The two are never mixed.',
    ),
  );
}

function claimLine(claim: Claim, { content }: StoredSummary): string {
  const found = content.votes.find((votes) => votes.claim === claim.number);
  const votes = publicVotes(found?.counts ?? NO_VOTES);
  const members =
    votes.kind === 'few'
      ? fewVotesWords(votes.voters)
      : `${votes.counts.agree} · ${votes.counts.disagree} · ${votes.counts.unsure}`;
  const head = `**${claim.number}. ${excerpt(claim.title, 48)}** · members ${members}`;
  const tally = content.tally.claims.find((one) => one.number === claim.number)?.tally;
  if (tally === undefined) return head;
  if (tally.sources === 0) return `${head} · no evidence with weight yet`;
  return `${head} · evidence ${tally.essay} : ${tally.challengers}, ${verdictWords(tally.verdict)}`;
}

/** Behind [How judged]: what the verdict rests on, and how numbers come about. */
export function howJudgedView(
  summary: StoredSummary,
  erased: { readonly members: number; readonly votes: number; readonly items: number },
): MessageBody {
  const { tally } = summary.content;
  const tooLittle = tally.verdict.firmness === 'too-little';
  return message(
    text(
      `### How this was judged · ${summaryDate(summary)}`,
      `**${verdictWords(tally.verdict)}**: ${reasonWords(tally.verdict)}.`,
      tooLittle
        ? null
        : `${count(tally.people, 'person', 'people')}, ${count(tally.sources, 'source')}, ${tally.enough} of ${tally.counted} claims with enough evidence.`,
      'Each item gets a strength from its source, from what it names (system, test, number, comparison) and from checks by members. Several items from one source count once, and one member has at most three sources on a side of a claim. More sources help, less and less.',
      'Where a language model is set up, it fills in a form about one item at a time, without knowing whose it is or which side it is on. Code makes every number, and the source caps it.',
      ...summary.content.lines
        .filter(({ kind }) => kind === 'graded')
        .map((line) => lineWords(line, new Map())),
      tooLittle
        ? null
        : `The balance lies between ${shown(tally.interval.low)} and ${shown(tally.interval.high)} in 90 of 100 draws that leave members in and out; −100 is all challengers, 100 is all essay.`,
      erased.members === 0
        ? null
        : `${count(erased.members, 'member has', 'members have')} erased their data: ${count(erased.votes, 'vote')} and ${count(erased.items, 'item')} are no longer counted from then on.`,
      `-# ${summary.rules} · votes and likes move none of this.`,
    ),
  );
}

function shown(balance: number): string {
  // Rounded without its sign: a mirrored balance has to show the mirrored number.
  const whole = Math.round(Math.abs(balance) * 100);
  return balance < 0 && whole > 0 ? `−${whole}` : String(whole);
}

function summaryDate({ madeAt }: StoredSummary): string {
  return moment(madeAt, 'D');
}

export function summaryPostedView(channelId: string): MessageBody {
  return message(
    text(
      `“So far this week” is on its way to ${channelMention(channelId)}. Asked for again this week, the same message is brought up to date.`,
      '-# If it does not come, /debate status says why.',
    ),
  );
}
