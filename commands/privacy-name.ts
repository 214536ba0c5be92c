import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { showName } from '../src/debate/show-name.ts';
import { subcommand } from '../src/discord/definition.ts';
import { answer } from '../src/discord/reply.ts';
import { inDebate, type Subcommand } from '../src/discord/route.ts';
import { namedView } from '../src/discord/views/privacy.ts';

export const name: Subcommand = {
  data: subcommand('name', 'Show or hide your name on what you file', [
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'show',
      description: 'Whether cards carry your name',
      required: true,
    },
  ]),
  route: inDebate({
    debate: 'any',
    input: z.object({ show: z.boolean() }),
    async run({ show }, { ports, debate, caller }) {
      await showName(ports, debate, caller, show);
      return answer(namedView(show));
    },
  }),
};
