import type {
  PictureClaim,
  PictureEvidence,
  WeekPicture,
} from '#debate/summary/rules/pictures/picture.ts';
import { verdictWords } from '#debate/tally/rules-1/verdict-words.ts';
import { claimRow, rowHeads } from './claim-row.ts';
import { shortCount, votesWords } from './counts.ts';
import { legend } from './legend.ts';
import { MARGIN, type Part, type Scene, stack, WIDTH } from './scene.ts';
import { evidenceStrip, membersStrip, type StripSize, type Track } from './strips.ts';
import { MARK, verdictMark, verdictTone } from './verdict-mark.ts';
import { line, paragraph, type Style, type Wording } from './wording.ts';

const TRACK: Track = { left: MARGIN + 52, right: WIDTH - MARGIN - 52 };
const STRIP: StripSize = { height: 25, number: 19 };
const caption: Style = { size: 11, weight: 400, tone: 'quiet' };
const quiet: Style = { size: 12, weight: 400, tone: 'quiet' };
const statement: Style = { size: 13, weight: 600, tone: 'ink' };
const ROOM = 9.5;

/** A picture of one week: headline, a row per claim, exceptions apart, and the legend. */
export function weekScene(wording: Wording, week: WeekPicture): Scene {
  const counted = week.claims.filter((claim) => !claim.isException);
  const apart = week.claims.filter((claim) => claim.isException);
  const { shapes, height } = stack(
    MARGIN,
    [0, week.part.at === 1 ? header(wording, week) : continued(wording, week)],
    [9, rule],
    [8, rowHeads],
    ...rows(wording, counted),
    ...exceptions(wording, apart),
    [11, rule],
    [9, legend(wording)],
  );
  return { width: WIDTH, height: Math.ceil(MARGIN + height + MARGIN), shapes };
}

type Placed = readonly [number, (top: number) => Part];

function rows(wording: Wording, claims: readonly PictureClaim[]): Placed[] {
  return claims.map((claim) => [ROOM, claimRow(wording, claim)] as const);
}

function exceptions(wording: Wording, claims: readonly PictureClaim[]): Placed[] {
  if (claims.length === 0) return [];
  const words = 'Apart from the verdict: what the essay itself allows';
  return [[11, rule], [8, paragraph(wording, words, caption)], ...rows(wording, claims)];
}

function header(wording: Wording, week: WeekPicture): (top: number) => Part {
  const { evidence, votes } = week;
  const said = wording.drawable(week.statement, 'The thesis');
  return (top) =>
    stack(
      top,
      [0, paragraph(wording, titleWords(week), quiet)],
      [3, paragraph(wording, said, statement)],
      [8, headline(wording, evidence)],
      [1, paragraph(wording, `Evidence: ${week.reason}`, quiet)],
      [
        2,
        (at) => ({
          shapes: evidenceStrip(evidence, TRACK, at, STRIP, 'no claim has enough yet'),
          height: STRIP.height,
        }),
      ],
      [1, ends('challengers', 'essay', 'challengers', 'essay')],
      [5, paragraph(wording, `Members on the thesis: ${votesWords(votes)}`, quiet)],
      [2, (at) => ({ shapes: membersStrip(votes, TRACK, at, STRIP), height: STRIP.height })],
      [1, voteEnds(wording, week)],
    );
}

/** Heads the claims that did not fit into the first picture. */
function continued(wording: Wording, { title, part }: WeekPicture): (top: number) => Part {
  const words = `${title} · claims, part ${part.at} of ${part.of}`;
  return (top) =>
    stack(
      top,
      [0, paragraph(wording, words, quiet)],
      [8, ends('challengers', 'essay', 'challengers', 'essay')],
    );
}

function headline(wording: Wording, evidence: PictureEvidence): (top: number) => Part {
  const style: Style = { size: 16.5, weight: 600, tone: verdictTone(evidence) };
  const words = paragraph(wording, verdictWords(evidence), style, { x: MARGIN + MARK + 7 });
  return (top) => {
    const { shapes, height } = words(top);
    return { shapes: [...verdictMark(evidence, MARGIN + MARK / 2, top + 10.5), ...shapes], height };
  };
}

function titleWords({ title, voters, authors }: WeekPicture): string {
  return `${title} · ${shortCount(voters)} voted, ${shortCount(authors)} argued`;
}

/** What the two ends of a track mean. */
function ends(
  left: string,
  right: string,
  leftTone: Style['tone'],
  rightTone: Style['tone'],
): (top: number) => Part {
  const style = (tone: Style['tone']): Style => ({ size: 12, weight: 600, tone });
  return (top) => ({
    shapes: [
      line(left, style(leftTone), MARGIN, top),
      line(right, style(rightTone), WIDTH - MARGIN, top, 'end'),
    ],
    height: 15,
  });
}

/** The labels of the thesis's buttons, or plain words when those do not fit side by side. */
function voteEnds(wording: Wording, { agreeLabel, disagreeLabel }: WeekPicture) {
  const most = (WIDTH - 2 * MARGIN - 20) / 2;
  const labels = [disagreeLabel, agreeLabel].map((label) => wording.drawable(label, ''));
  const fit = labels.every(
    (label) => label !== '' && wording.width(label, { size: 12, weight: 600 }) <= most,
  );
  const [left = '', right = ''] = fit ? labels : ['Disagree', 'Agree'];
  return ends(left, right, 'ink', 'ink');
}

function rule(top: number): Part {
  const points = [
    [MARGIN, top],
    [WIDTH - MARGIN, top],
  ] as const;
  return { shapes: [{ kind: 'line', points, tone: 'rule', width: 0.6 }], height: 1 };
}
