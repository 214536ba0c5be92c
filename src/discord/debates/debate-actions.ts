import { z } from 'zod';
import { liftAlarm } from '#debate/debates/lift-alarm.ts';
import { readBoard } from '#debate/debates/read-board.ts';
import { postBoard } from '#debate/posts/post-board.ts';
import { closeDebate } from '#debate/summary/summarise-due.ts';
import { answer, open, update } from '#discord/edge/answers/reply.ts';
import { numberArg, optionalIdArg } from '#discord/edge/inputs.ts';
import { type Actions, anywhere, inDebate } from '#discord/edge/route.ts';
import { closedView } from './debate-view.ts';
import { setUpFromForm } from './set-up.ts';
import { setupModal } from './setup-modal.ts';
import { boardPostedView, boardPreviewView } from './setup-view.ts';
import { alarmLiftedView } from './status-view.ts';

const channelField = z.array(z.string()).max(1).catch([]);

/** Buttons and forms of managers. */
export const runActions: Actions = {
  'debate:setup': anywhere({
    audience: 'manager',
    input: {
      channel: channelField,
      summary_channel: channelField,
      day: z.tuple([z.coerce.number()]),
      hour: z.tuple([z.coerce.number()]),
      timezone: z.string(),
    },
    // Sent from a refusal, which the checklist then replaces.
    run: async ({ channel, summary_channel, day, hour, timezone }, context) =>
      update(
        await setUpFromForm(context, {
          channelId: channel[0],
          summaryChannelId: summary_channel[0],
          day: day[0],
          hour: hour[0],
          timeZone: timezone.trim(),
        }),
      ),
  }),
  // The refused form again: the choices are stored in the button's custom_id.
  'debate:setup-again': anywhere({
    args: {
      channel: optionalIdArg,
      summary_channel: optionalIdArg,
      day: numberArg,
      hour: numberArg,
      timezone: z.string(),
    },
    audience: 'manager',
    async run({ channel, summary_channel, day, hour, timezone }, { ports, caller, channels }) {
      const debate = await ports.store.debates.openIn(caller.guildId);
      const ifText = (id: string | null) =>
        id !== null && channels.place(caller.guildId, id).kind === 'text' ? id : undefined;
      const form = {
        channelId: ifText(channel),
        summaryChannelId: ifText(summary_channel),
        day,
        hour,
        timeZone: timezone,
      };
      return open(setupModal(debate, { form }));
    },
  }),
  'debate:preview': inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      return answer(boardPreviewView(debate, await readBoard(ports, debate)));
    },
  }),
  'debate:lift-alarm': inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate, caller }) {
      await liftAlarm(ports, debate, caller);
      return answer(alarmLiftedView());
    },
  }),
  'debate:close': inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      await closeDebate(ports, debate);
      return update(closedView(debate.summaryChannelId));
    },
  }),
  'debate:board': inDebate({
    audience: 'manager',
    debate: 'open',
    async run(_, { ports, debate }) {
      await postBoard(ports, debate);
      return answer(boardPostedView(debate.channelId));
    },
  }),
};
