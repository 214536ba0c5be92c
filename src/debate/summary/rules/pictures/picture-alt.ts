import { FEW_VOTES_EVER, type PublicVotes } from '#debate/ballot/rules/votes.ts';
import { cut } from '#debate/core/rules/cut.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import { shareWords } from '#debate/tally/rules/explain/camp-words.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import type {
  HistoryPicture,
  PictureClaim,
  PictureEvidence,
  SharePoint,
  WeekPicture,
} from './picture.ts';

/** Discord's limit for the description of a picture, in UTF-16 units. */
export const ALT_LENGTH = 1024;

/**
 * What a picture of the week shows, in plain words, at most 1,024 characters: verdict, numbers and
 * members, then each claim in a clause. If there is no room, titles are dropped first, then last
 * week's numbers.
 */
export function weekAlt(week: WeekPicture): string {
  const head = week.part.at === 1 ? headWords(week) : `${week.title}, part ${week.part.at}.`;
  const hasNumbers = week.claims.some(({ evidence }) => evidence.word !== 'too-little');
  const order = hasNumbers ? ['The essay’s numbers come first.'] : [];
  const versions = [titled, untitled, brief].map((words) =>
    [head, ...order, ...clauses(week.claims.map(words))].join(' '),
  );
  return (
    versions.find((text) => text.length <= ALT_LENGTH) ?? cut(versions.at(-1) ?? head, ALT_LENGTH)
  );
}

/** One sentence of clauses; none without claims. */
function clauses(all: readonly string[]): string[] {
  return all.length === 0 ? [] : [`${all.join('; ')}.`];
}

function headWords({ title, evidence, sentence, votes }: WeekPicture): string {
  return `${title}. Evidence: ${lowered(evidence.verdict)}. ${sentence} Members: ${votesWords(votes)}.`;
}

function votesWords(votes: PublicVotes): string {
  if (votes.kind === 'few') return FEW_VOTES_EVER;
  const { agree, disagree, unsure } = votes.counts;
  return `${agree} agree, ${disagree} disagree, ${unsure} unsure`;
}

function titled(claim: PictureClaim): string {
  const { number, title, isException, evidence } = claim;
  const name = title === '' ? `Claim ${number}` : `Claim ${number}, ${title}`;
  return `${name}${isException ? ' (not in the headline)' : ''}: ${toldOf(evidence)}`;
}

function untitled({ number, evidence }: PictureClaim): string {
  return `Claim ${number}: ${toldOf(evidence)}`;
}

function toldOf(evidence: PictureEvidence): string {
  const { word, before, missing, verdict } = evidence;
  if (word === 'too-little') return `${lowered(verdict)}, ${missing}`;
  const last =
    before === undefined || before === evidence.essay ? '' : `, last week ${shareWords(before)}`;
  return `${lowered(verdict)}, ${numberWords(evidence)}${last}`;
}

function brief({ number, evidence }: PictureClaim): string {
  const told = lowered(evidence.verdict);
  return `${number}: ${evidence.word === 'too-little' ? told : `${told}, ${numberWords(evidence)}`}`;
}

/** What the history shows: first and last number of the debate and of each claim. */
export function historyAlt({ part, weeks, debate, claims, rulesChanged }: HistoryPicture): string {
  const period = `${weeks[0]?.label ?? ''} to ${weeks.at(-1)?.label ?? ''}`;
  const changed = rulesChanged.length > 0 ? ' The rules changed in between.' : '';
  const whole = part.at === 1 ? ` The debate as a whole: ${courseWords(debate)}.` : '';
  const head = `The evidence over ${weeks.length} weeks, ${period}, for the essay first.${changed}${whole}`;
  const versions = [
    claims.map(({ number, title, points }) => `Claim ${number}, ${title}: ${courseWords(points)}`),
    claims.map(({ number, points }) => `Claim ${number}: ${courseWords(points)}`),
    claims.map(({ number, points }) => `${number}: ${lastWords(points)}`),
  ].map((told) => [head, ...clauses(told)].join(' '));
  return (
    versions.find((text) => text.length <= ALT_LENGTH) ?? cut(versions.at(-1) ?? head, ALT_LENGTH)
  );
}

function courseWords(points: readonly SharePoint[]): string {
  const told = points.filter((point) => point !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return 'too little yet';
  const now = points.at(-1) === null ? `${shareWords(last)}, then too little` : shareWords(last);
  return told.length < 2 || first === last ? now : `${shareWords(first)}, then ${now}`;
}

function lastWords(points: readonly SharePoint[]): string {
  const last = points.at(-1) ?? null;
  return last === null ? 'too little' : shareWords(last);
}
