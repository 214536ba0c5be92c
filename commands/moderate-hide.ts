import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { moderateEvidence, REASON_LENGTH } from '../src/debate/moderate-evidence.ts';
import { completeEvidence } from '../src/discord/completions.ts';
import { subcommand } from '../src/discord/definition.ts';
import { itemOption as itemInput } from '../src/discord/inputs.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { hiddenView } from '../src/discord/views/moderation.ts';
import { idOption } from './options.ts';

export const hide: Subcommand = {
  data: subcommand('hide', 'Hide an item; its author is told why', [
    { ...idOption, required: true },
    {
      type: ApplicationCommandOptionType.String,
      name: 'reason',
      description: 'Why; its author will read this',
      required: true,
      max_length: REASON_LENGTH,
    },
  ]),
  complete: completeEvidence,
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: z.object({ id: itemInput, reason: z.string() }),
    async run({ id, reason }, { ports, debate, caller }) {
      await moderateEvidence(ports, debate, caller, { number: id, action: 'hide', reason });
      return answer(hiddenView(id));
    },
  }),
};
