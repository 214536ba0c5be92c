import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { MOST_GATE_DAYS } from '#debate/core/rules/gates.ts';
import { setGates } from '#debate/debates/set-gates.ts';
import { gatesView } from '#discord/debates/gates-view.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { optionalRole } from '#discord/edge/inputs.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';

const days = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Integer,
  name,
  description,
  min_value: 0,
  max_value: MOST_GATE_DAYS,
});

const role = (name: string, description: string): APIApplicationCommandBasicOption => ({
  type: ApplicationCommandOptionType.Role,
  name,
  description,
});

export const gates: Subcommand = {
  data: subcommand(
    'gates',
    'Set who may vote and file; without options, show the current requirements',
    [
      days('account_days', 'Minimum age of the account in days; 0 for none'),
      days('server_days', 'Minimum days in this server; 0 for none'),
      role('vote_role', 'Role needed to vote; @everyone for none'),
      role('file_role', 'Role needed to file evidence; @everyone for none'),
    ],
  ),
  route: inDebate({
    audience: 'manager',
    debate: 'open',
    input: {
      account_days: z.int().optional(),
      server_days: z.int().optional(),
      vote_role: optionalRole,
      file_role: optionalRole,
    },
    async run(asked, { ports, debate, caller }) {
      const set = await setGates(ports, debate, caller, {
        accountDays: asked.account_days,
        serverDays: asked.server_days,
        voteRoleId: asked.vote_role,
        fileRoleId: asked.file_role,
      });
      return answer(gatesView(set));
    },
  }),
};
