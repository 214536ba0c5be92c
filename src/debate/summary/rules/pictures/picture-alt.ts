import { fewVotesWords, type PublicVotes } from '#debate/ballot/rules/votes.ts';
import { cut } from '#debate/core/rules/cut.ts';
import { wholeNumbers } from '#debate/tally/rules-1/balance.ts';
import { verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import type { HistoryPicture, PictureClaim, PictureEvidence, WeekPicture } from './picture.ts';
import { firmnessWords, movementWords, shareWords } from './picture-words.ts';

/** Discord's limit for the description of a picture, in UTF-16 units. */
const ALT_LENGTH = 1024;

/**
 * What a picture of the week shows, in plain words, at most 1,024 characters: the headline, then
 * verdict, balance and movement of each claim. Titles go first where there is no room, then words
 * that can be told from the numbers.
 */
export function weekAlt(week: WeekPicture): string {
  const head = week.part.at === 1 ? headWords(week) : `${week.title}, part ${week.part.at}.`;
  const versions = [full, untitled, brief].map(
    (words) => `${head} ${week.claims.map(words).join(' ')}`,
  );
  return (
    versions.find((text) => text.length <= ALT_LENGTH) ?? cut(versions.at(-1) ?? head, ALT_LENGTH)
  );
}

function headWords({ title, evidence, votes, agreeLabel, disagreeLabel }: WeekPicture): string {
  const moved = movementWords(evidence);
  const numbers = evidence.sources === 0 ? 'no evidence yet' : shareWords(evidence.balance);
  const told = [`${verdictWords(evidence)}: ${numbers}`, moved].filter((part) => part !== '');
  return `${title}. ${told.join(', ')}. Members: ${voteWords(votes, agreeLabel, disagreeLabel)}.`;
}

function voteWords(votes: PublicVotes, agreeLabel: string, disagreeLabel: string): string {
  if (votes.kind === 'few') return fewVotesWords(votes.voters);
  const { agree, disagree, unsure } = votes.counts;
  return `${agreeLabel} ${agree}, ${disagreeLabel} ${disagree}, unsure ${unsure}`;
}

function full(claim: PictureClaim): string {
  return `${claim.number}. ${claim.title}${claim.isException ? ' (exception)' : ''}: ${toldOf(claim.evidence)}.`;
}

function untitled({ number, evidence }: PictureClaim): string {
  return `Claim ${number}: ${toldOf(evidence)}.`;
}

function toldOf(evidence: PictureEvidence): string {
  if (evidence.sources === 0) return 'no evidence yet';
  const { balance } = evidence;
  const told = [shareWords(balance), firmnessWords(evidence), movementWords(evidence)];
  return told.filter((part) => part !== '').join(', ');
}

function brief({ number, evidence }: PictureClaim): string {
  const { balance, essay, before, sources } = evidence;
  if (sources === 0) return `${number}: none.`;
  const shift = before === undefined ? 0 : essay - before.essay;
  const moved = shift === 0 ? '' : shift > 0 ? `, essay +${shift}` : `, challengers +${-shift}`;
  return `${number}: ${shareWords(balance)}, ${firmnessWords(evidence)}${moved}.`;
}

/** What the history shows: first and last balance of the debate and of each claim. */
export function historyAlt({ part, weeks, debate, claims }: HistoryPicture): string {
  const period = `${weeks[0]?.label ?? ''} to ${weeks.at(-1)?.label ?? ''}`;
  const together = part.at === 1 ? ` The debate as a whole: ${courseWords(debate)}.` : '';
  const head = `The evidence over ${weeks.length} weeks, ${period}.${together}`;
  const versions = [
    claims.map(({ number, title, points }) => `${number}. ${title}: ${courseWords(points)}.`),
    claims.map(({ number, points }) => `${number}: ${courseWords(points)}.`),
    claims.map(({ number, points }) => `${number}: ${lastWords(points)}.`),
  ].map((parts) => `${head} ${parts.join(' ')}`);
  return (
    versions.find((text) => text.length <= ALT_LENGTH) ?? cut(versions.at(-1) ?? head, ALT_LENGTH)
  );
}

function courseWords(points: readonly (number | null)[]): string {
  const told = points.filter((point) => point !== null);
  const [first, last] = [told[0], told.at(-1)];
  if (first === undefined || last === undefined) return 'too little yet';
  const now = points.at(-1) === null ? `${shareWords(last)}, then too little` : shareWords(last);
  const [then, since] = [wholeNumbers(first), wholeNumbers(last)];
  return told.length < 2 || then.essay === since.essay ? now : `${shareWords(first)}, then ${now}`;
}

function lastWords(points: readonly (number | null)[]): string {
  const last = points.at(-1) ?? null;
  return last === null ? 'too little' : shareWords(last);
}
