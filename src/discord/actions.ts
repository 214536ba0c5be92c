import { ballotActions } from './ballot/ballot-actions.ts';
import { evidenceActions } from './browse/browse-actions.ts';
import { runActions } from './debates/debate-actions.ts';
import type { Actions } from './edge/route.ts';
import { argueActions } from './evidence/argue-actions.ts';
import { offerActions } from './evidence/offer-actions.ts';
import { ownItemActions } from './evidence/own-item-actions.ts';
import { receiptActions } from './evidence/receipt-actions.ts';
import { logActions } from './log/log-actions.ts';
import { creditActions } from './marks/credit-actions.ts';
import { markActions } from './marks/mark-actions.ts';
import { hidingActions } from './moderation/hiding-actions.ts';
import { reviewActions } from './moderation/queue-actions.ts';
import { wordsActions } from './moderation/words-actions.ts';
import { privacyActions } from './privacy/privacy-actions.ts';
import { recordActions } from './record/record-actions.ts';
import { reportActions } from './reports/report-actions.ts';
import { sameSourceActions } from './same-source/same-source-actions.ts';
import { sentenceActions } from './summary/sentence-actions.ts';
import { leadActions } from './thesis/lead-actions.ts';
import { readActions } from './thesis/read-actions.ts';

/** Every button, select and modal. */
export const actions: Actions = {
  ...ballotActions,
  ...argueActions,
  ...creditActions,
  ...evidenceActions,
  ...hidingActions,
  ...leadActions,
  ...logActions,
  ...markActions,
  ...offerActions,
  ...ownItemActions,
  ...privacyActions,
  ...readActions,
  ...recordActions,
  ...receiptActions,
  ...reportActions,
  ...reviewActions,
  ...runActions,
  ...sameSourceActions,
  ...sentenceActions,
  ...wordsActions,
};
