import type { WeekPicture } from '#debate/summary/rules/pictures/picture.ts';
import { claimRow } from './claim-row.ts';
import { headline, sideNames } from './headline.ts';
import { legend } from './legend.ts';
import { MARGIN, type Part, rule, type Scene, stack, WIDTH } from './scene.ts';
import { paragraph, quiet, type Wording } from './wording.ts';

const ROOM = 11;

/** A picture of one week: the headline, a row for each claim by number, and the key. */
export function weekScene(wording: Wording, week: WeekPicture): Scene {
  const hasBars = week.claims.some(({ evidence }) => evidence.word !== 'too-little');
  const { shapes, height } = stack(
    MARGIN,
    [0, week.part.at === 1 ? headline(wording, week) : continued(wording, week)],
    [10, rule],
    ...(hasBars ? ([[9, (top: number) => ({ shapes: sideNames(top), height: 14 })]] as const) : []),
    ...week.claims.map((claim) => [ROOM, claimRow(wording, claim)] as const),
    [12, rule],
    [9, legend(wording, week)],
  );
  return { width: WIDTH, height: Math.ceil(MARGIN + height + MARGIN), shapes };
}

/** Above the claims that had no room in the first picture. */
function continued(wording: Wording, { title, part }: WeekPicture): (top: number) => Part {
  return paragraph(wording, `${title} · claims, part ${part.at} of ${part.of}`, quiet);
}
