import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { readSummary } from '#debate/summary/read-summary.ts';
import { autocompleteWeek } from '#discord/autocomplete.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { slash } from '#discord/edge/definition.ts';
import { type Command, inDebate } from '#discord/edge/route.ts';
import { summaryMessage } from '#discord/summary/summary-message.ts';

export const summary: Command = {
  data: slash(
    'summary',
    'Which side has the stronger evidence: the newest summary or an older one',
    [
      {
        type: ApplicationCommandOptionType.String,
        name: 'week',
        description: 'Such as 2026-W47',
        autocomplete: true,
      },
    ],
  ),
  autocomplete: autocompleteWeek,
  route: inDebate({
    debate: 'any',
    input: { week: z.string().optional() },
    async run({ week }, { ports, debate }) {
      const found = await readSummary(ports, debate, week);
      return answer(await summaryMessage(ports, debate, found));
    },
  }),
};
