import type { Command } from '#discord/edge/route.ts';
import { argue } from './argue.ts';
import { debate } from './debate.ts';
import { evidence } from './evidence.ts';
import { help } from './help.ts';
import { hideFromDebate } from './hide-from-debate.ts';
import { log } from './log.ts';
import { moderate } from './moderate.ts';
import { poll } from './poll.ts';
import { privacy } from './privacy.ts';
import { submitAsEvidence } from './submit-as-evidence.ts';
import { summary } from './summary.ts';
import { thesis } from './thesis.ts';

/** Every command, in the order of /help. */
export const commands: readonly Command[] = [
  thesis,
  poll,
  argue,
  evidence,
  summary,
  log,
  privacy,
  help(() => commands),
  debate,
  moderate,
  submitAsEvidence,
  hideFromDebate,
];
