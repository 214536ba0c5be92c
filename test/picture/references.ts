import { claimScene } from '../../src/picture/claim/claim-scene.ts';
import { historyScene } from '../../src/picture/history-scene.ts';
import { createRasteriser } from '../../src/picture/rasterise.ts';
import { toSvg } from '../../src/picture/svg.ts';
import { weekScene } from '../../src/picture/week-scene.ts';
import { largestClaim, leaningClaim, openClaim, thinClaim } from './claim-facts.ts';
import { largestHistory, largestWeek, thinWeek, typicalHistory, typicalWeek } from './facts.ts';
import { wording } from './scenes.ts';

/** The pictures that are compared with stored ones, one pixel to a unit so that they stay small. */

const rasterise = createRasteriser();

const scenes = {
  week: () => weekScene(wording, typicalWeek),
  'week-thin': () => weekScene(wording, thinWeek),
  'week-largest': () => weekScene(wording, largestWeek),
  history: () => historyScene(wording, typicalHistory),
  'history-largest': () => historyScene(wording, largestHistory),
  'claim-open': () => claimScene(wording, openClaim),
  'claim-leaning': () => claimScene(wording, leaningClaim),
  'claim-thin': () => claimScene(wording, thinClaim),
  'claim-largest': () => claimScene(wording, largestClaim),
};

export const references = Object.entries(scenes).map(([name, scene]) => ({
  name,
  draw: () => rasterise(toSvg(scene(), 1), 30_000),
}));
