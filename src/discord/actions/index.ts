import type { Actions } from '../route.ts';
import { argueActions } from './argue.ts';
import { ballotActions } from './ballot.ts';
import { evidenceActions } from './evidence.ts';
import { leadActions } from './leads.ts';
import { markActions } from './marks.ts';
import { offerActions } from './offers.ts';
import { ownItemActions } from './own-item.ts';
import { readActions } from './read.ts';
import { reviewActions } from './review.ts';
import { runActions } from './run.ts';
import { sentenceActions } from './sentences.ts';

/** Every button, select and form there is. */
export const actions: Actions = {
  ...ballotActions,
  ...argueActions,
  ...evidenceActions,
  ...leadActions,
  ...markActions,
  ...offerActions,
  ...ownItemActions,
  ...readActions,
  ...reviewActions,
  ...runActions,
  ...sentenceActions,
};
