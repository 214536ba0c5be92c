import type { WeekPicture } from '#debate/summary/rules/pictures/picture.ts';
import { claimRow } from './claim-row.ts';
import { headline, sideNames } from './headline.ts';
import { legend } from './legend.ts';
import { type Placing, rule, type Scene, type Stacked, sceneOf } from './scene.ts';
import { paragraph, quiet, type Wording } from './wording.ts';

const ROOM = 11;

/** A picture of one week: the headline, a row for each claim by number, and the key. */
export function weekScene(wording: Wording, week: WeekPicture): Scene {
  const hasBars = week.claims.some(({ evidence }) => evidence.word !== 'too-little');
  return sceneOf(
    [0, week.part.at === 1 ? headline(wording, week) : continued(wording, week)],
    [10, rule],
    hasBars ? [9, (top) => ({ shapes: sideNames(top), height: 14 })] : null,
    ...week.claims.map((claim): Stacked => [ROOM, claimRow(wording, claim)]),
    [12, rule],
    [9, legend(wording, week)],
  );
}

/** Heading above the claims that did not fit into the first picture. */
function continued(wording: Wording, { title, part }: WeekPicture): Placing {
  return paragraph(wording, `${title} · claims, part ${part.at} of ${part.of}`, quiet);
}
