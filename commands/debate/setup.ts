import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { z } from 'zod';
import { autocompleteThesis, autocompleteTimeZone } from '#discord/autocomplete.ts';
import { hereOf, setUp } from '#discord/debates/set-up.ts';
import { setupModal } from '#discord/debates/setup-modal.ts';
import { answer, open } from '#discord/edge/answers/reply.ts';
import { subcommand } from '#discord/edge/definition.ts';
import { anywhere, type Subcommand } from '#discord/edge/route.ts';
import { WEEKDAYS } from '#discord/parts/words.ts';

/** The values of the option, Monday first. */
const DAYS = WEEKDAYS.map((day) => day.toLowerCase());
const { Channel, Integer, Role, String: Text } = ApplicationCommandOptionType;
const channel_types = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

export const setup: Subcommand = {
  data: subcommand('setup', 'Start the debate here, or change its settings', [
    {
      type: Channel,
      name: 'channel',
      description: 'Where cards and the board go',
      channel_types: [...channel_types],
    },
    {
      type: Channel,
      name: 'summary_channel',
      description: 'Where the weekly summary goes',
      channel_types: [...channel_types],
    },
    {
      type: Text,
      name: 'day',
      description: 'Day of the summary',
      choices: WEEKDAYS.map((name) => ({ name, value: name.toLowerCase() })),
    },
    {
      type: Integer,
      name: 'hour',
      description: 'Hour of the summary, 0 to 23',
      min_value: 0,
      max_value: 23,
    },
    {
      type: Text,
      name: 'timezone',
      description: 'Such as Europe/Berlin; UTC unless set',
      autocomplete: true,
    },
    { type: Text, name: 'thesis', description: 'Which thesis to debate', autocomplete: true },
    {
      type: Role,
      name: 'moderators',
      description: 'Role whose members moderate, besides those with Manage Messages',
    },
    {
      type: Integer,
      name: 'filings',
      description: 'Items a member may file per day',
      min_value: 1,
      max_value: 50,
    },
    {
      type: Text,
      name: 'ends',
      description: 'Last day of the debate, such as 2026-12-31; “never” removes it',
      max_length: 10,
    },
  ]),
  autocomplete: (typed, option, context) =>
    (option === 'thesis' ? autocompleteThesis : autocompleteTimeZone)(typed, option, context),
  route: anywhere({
    audience: 'manager',
    input: {
      channel: z.string().optional(),
      summary_channel: z.string().optional(),
      day: z.enum(DAYS).optional(),
      hour: z.int().optional(),
      timezone: z.string().optional(),
      thesis: z.string().optional(),
      moderators: z.string().optional(),
      filings: z.int().optional(),
      ends: z.string().optional(),
    },
    async run(input, context) {
      const { ports, caller } = context;
      const given = Object.values(input).some((value) => value !== undefined);
      if (!given) {
        const debate = await ports.store.debates.openIn(caller.guildId);
        const isThread = debate === null && hereOf(context) !== context.channelId;
        return open(setupModal(debate, { isThread }));
      }
      const checklist = await setUp(context, {
        channelId: input.channel,
        summaryChannelId: input.summary_channel,
        moderatorRoleId: input.moderators,
        day: input.day === undefined ? undefined : DAYS.indexOf(input.day) + 1,
        hour: input.hour,
        timeZone: input.timezone,
        thesis: input.thesis,
        filingsPerDay: input.filings,
        ends: input.ends,
      });
      return answer(checklist);
    },
  }),
};
