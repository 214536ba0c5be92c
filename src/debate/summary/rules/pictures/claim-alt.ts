import { count } from '#debate/core/rules/count.ts';
import { lowered } from '#debate/core/rules/lowered.ts';
import { POT } from '#debate/tally/rules/constants.ts';
import { CAMP_WORDS, shareWords } from '#debate/tally/rules/explain/camp-words.ts';
import { potWords } from '#debate/tally/rules/explain/pot-words.ts';
import type { Camp } from '#debate/tally/rules/types.ts';
import { numberWords } from '#debate/tally/rules/verdict-sentence.ts';
import { wordName } from '#debate/tally/rules/verdict-words.ts';
import type { ClaimPicture } from './claim-picture.ts';

/** What the picture of a claim shows, in plain words, well below Discord's 1,024 characters. */
export function claimAlt(picture: ClaimPicture): string {
  const { number, evidence } = picture;
  const people = `${carriedWords(picture, 'essay')} ${carriedWords(picture, 'challengers')}`;
  const verdict = `Claim ${number}: ${lowered(evidence.verdict)}`;
  if (evidence.word === 'too-little') return `${verdict}, ${evidence.missing}. ${people}`;
  const { low, high } = evidence;
  return [
    `${verdict}. ${people}`,
    `The number is ${numberWords(evidence)}, for : against the essay; it could lie between ${shareWords(low)} and ${shareWords(high)}.`,
    `${potsWords(picture, 'essay')} ${potsWords(picture, 'challengers')}`,
    `${wordName('slight')} needs ${POT.claim}, ${wordName('firm')} ${picture.clearFrom}.`,
  ].join(' ');
}

function carriedWords({ carried }: ClaimPicture, camp: Camp): string {
  const [largest = 0] = carried[camp];
  if (largest === 0) return `${CAMP_WORDS[camp]} nobody carries points.`;
  const sum = carried[camp].reduce((total, one) => total + one, 0);
  const people = count(carried[camp].length, 'person carries', 'people carry');
  return `${CAMP_WORDS[camp]} ${people} ${count(sum, 'point')}, the largest ${largest}.`;
}

function potsWords({ pot, potAll }: ClaimPicture, camp: Camp): string {
  return `${CAMP_WORDS[camp]} the pot is ${potWords(pot[camp])} without the person who matters most, ${potWords(potAll[camp])} with everybody.`;
}
