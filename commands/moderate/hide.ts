import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { moderateEvidence, REASON_LENGTH } from '#debate/moderation/moderate-evidence.ts';
import { autocompleteEvidence } from '#discord/autocomplete.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { itemInput } from '#discord/edge/inputs.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { hiddenView } from '#discord/moderation/moderation-view.ts';
import { idOption } from '../options.ts';

export const hide: Subcommand = {
  data: subcommand('hide', 'Hide an item; its author is told why', [
    { ...idOption, required: true },
    {
      type: ApplicationCommandOptionType.String,
      name: 'reason',
      description: 'The reason; shown to its author, and to everybody in /log',
      required: true,
      max_length: REASON_LENGTH,
    },
  ]),
  autocomplete: autocompleteEvidence,
  route: inDebate({
    audience: 'moderator',
    debate: 'any',
    input: { id: itemInput, reason: z.string() },
    async run({ id, reason }, { ports, debate, caller }) {
      await moderateEvidence(ports, debate, caller, { number: id, action: 'hide', reason });
      return answer(hiddenView(id));
    },
  }),
};
