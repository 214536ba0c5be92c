import { ApplicationCommandOptionType } from 'discord.js';
import { z } from 'zod';
import { freezeMember } from '#debate/moderation/freeze-member.ts';
import { REASON_LENGTH } from '#debate/moderation/moderate-evidence.ts';
import { answer } from '#discord/edge/answers/reply.ts';
import { subcommand, userOf } from '#discord/edge/definition.ts';
import { memberOption } from '#discord/edge/member-option.ts';
import { inDebate, type Subcommand } from '#discord/edge/route.ts';
import { frozenView } from '#discord/moderation/moderation-view.ts';

/** For how many days after today a freeze may last; 0 ends it. */
const SPANS = [
  ['today and tomorrow', 1],
  ['today and three days more', 3],
  ['today and a week more', 7],
  ['today and 30 days more', 30],
  ['lift it: let them file again now', 0],
] as const;

export const freeze: Subcommand = {
  data: subcommand(
    'freeze',
    'Stop a member from filing, checking and answering for a while, or lift that',
    [
      userOf('member', 'The member to stop, or to let file again'),
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'for',
        description: 'For how long',
        required: true,
        choices: SPANS.map(([name, value]) => ({ name, value })),
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'reason',
        description: 'The reason; /log shows it to everybody, without the name',
        required: true,
        max_length: REASON_LENGTH,
      },
    ],
  ),
  route: inDebate({
    audience: 'moderator',
    debate: 'open',
    input: {
      member: memberOption,
      for: z.literal(SPANS.map(([, days]) => days)),
      reason: z.string(),
    },
    async run({ member: whom, for: days, reason }, { ports, debate, caller }) {
      const until = await freezeMember(ports, debate, caller, { whom, days, reason });
      return answer(frozenView(whom.userId, until));
    },
  }),
};
