import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { readSummary } from '../src/debate/read-summary.ts';
import { completeWeek } from '../src/discord/completions.ts';
import { slash } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { type Command, inDebate } from '../src/discord/route.ts';
import { summaryMessage } from '../src/discord/summary-message.ts';

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
  complete: completeWeek,
  route: inDebate({
    debate: 'any',
    input: z.object({ week: z.string().optional() }),
    async run({ week }, { ports, debate }) {
      const found = await readSummary(ports, debate, week);
      return answer(await summaryMessage(ports, debate, found));
    },
  }),
};
