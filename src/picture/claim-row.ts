import type { PublicVotes } from '#debate/ballot/rules/votes.ts';
import type { PictureClaim, PictureEvidence } from '#debate/summary/rules/pictures/picture.ts';
import { shortVerdict } from '#debate/summary/rules/pictures/picture-words.ts';
import { votesWords } from './counts.ts';
import { movementMark } from './movement-mark.ts';
import { MARGIN, type Part, stack, WIDTH } from './scene.ts';
import { evidenceStrip, membersStrip, type StripSize, type Track } from './strips.ts';
import { MARK, verdictMark, verdictTone } from './verdict-mark.ts';
import { line, paragraph, type Style, type Wording } from './wording.ts';

/** Evidence gets the wider half: a balance is read by position, votes by their numbers. */
const MEMBERS_X = MARGIN + 196;
const END = 28;
const MEMBERS_END = 30;
const evidenceTrack: Track = { left: MARGIN + END, right: MEMBERS_X - 14 - END };
const membersTrack: Track = {
  left: MEMBERS_X + MEMBERS_END,
  right: WIDTH - MARGIN - MEMBERS_END,
};

const STRIP: StripSize = { height: 16, number: 11.5 };
const NUMBER_WIDTH = 20;
const caption: Style = { size: 11, weight: 400, tone: 'quiet' };
const title: Style = { size: 13, weight: 600, tone: 'ink' };

/** What the two halves of the rows show. */
export function rowHeads(top: number): Part {
  const style: Style = { size: 12, weight: 600, tone: 'quiet' };
  const shapes = [line('Evidence', style, MARGIN, top), line('Members', style, MEMBERS_X, top)];
  return { shapes, height: 13 };
}

/** One claim: its title, then evidence and members side by side, each below its caption. */
export function claimRow(wording: Wording, claim: PictureClaim): (top: number) => Part {
  const { number, votes, evidence } = claim;
  const name = wording.drawable(claim.title, `Claim ${number}`);
  return (top) => {
    const heading = paragraph(wording, name, title, { x: MARGIN + NUMBER_WIDTH });
    const numbered = line(String(number), { ...title, tone: 'quiet' }, MARGIN, top);
    const { shapes, height } = stack(
      top,
      [0, heading],
      [0, wordsLine(wording, evidence, votes)],
      [0, strips(evidence, votes)],
    );
    return { shapes: [numbered, ...shapes], height };
  };
}

function wordsLine(
  wording: Wording,
  evidence: PictureEvidence,
  votes: PublicVotes,
): (top: number) => Part {
  const style: Style = { size: 11.5, weight: 600, tone: verdictTone(evidence) };
  const words = shortVerdict(evidence);
  const x = MARGIN + MARK + 4;
  return (top) => ({
    shapes: [
      ...verdictMark(evidence, MARGIN + MARK / 2, top + 7.5),
      line(words, style, x, top + 1),
      ...movementMark(evidence, x + wording.width(words, style) + 9, top + 7.5),
      line(votesWords(votes), caption, MEMBERS_X, top + 1.5),
    ],
    height: 16,
  });
}

function strips(evidence: PictureEvidence, votes: PublicVotes): (top: number) => Part {
  return (top) => ({
    shapes: [
      ...evidenceStrip(evidence, evidenceTrack, top, STRIP),
      ...membersStrip(votes, membersTrack, top, STRIP),
    ],
    height: STRIP.height,
  });
}
