import { z } from 'zod';
import { moderateEvidence } from '../src/debate/moderate-evidence.ts';
import { completeHidden } from '../src/discord/completions.ts';
import { subcommand } from '../src/discord/definition.ts';
import { itemOption as itemInput } from '../src/discord/inputs.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { restoredView } from '../src/discord/views/moderation.ts';
import { idOption } from './options.ts';

export const restore: Subcommand = {
  data: subcommand('restore', 'Show a hidden item again', [{ ...idOption, required: true }]),
  complete: completeHidden,
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: z.object({ id: itemInput }),
    async run({ id }, { ports, debate, caller }) {
      await moderateEvidence(ports, debate, caller, { number: id, action: 'restore', reason: '' });
      return answer(restoredView(id));
    },
  }),
};
