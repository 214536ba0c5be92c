import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { showName } from '#debate/privacy/show-name.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { namedView } from '#discord/privacy/privacy-view.ts';

export const name: Subcommand = {
  data: subcommand('name', 'Show or hide your name on what you file', [
    {
      type: ApplicationCommandOptionType.Boolean,
      name: 'show',
      description: 'Whether cards show your name',
      required: true,
    },
  ]),
  route: inDebate({
    debate: 'any',
    input: { show: z.boolean() },
    async run({ show }, { ports, debate, caller }) {
      const changed = await showName(ports, debate, caller, show);
      return answer(namedView(show, changed));
    },
  }),
};
