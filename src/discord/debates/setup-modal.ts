import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js';
import type { Debate } from '#debate/core/debate.ts';
import type { SetupForm } from '#debate/debates/errors.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { labelled } from '#discord/parts/modal-fields.ts';
import { WEEKDAYS } from '#discord/parts/words.ts';
import { SETUP_TEXTS } from './setup-texts.ts';
import { zonesLike } from './time-zones.ts';

const TEXTS = SETUP_TEXTS.form;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

export type SetupPrefill = {
  /** It is opened in a thread; its parent channel is meant. */
  readonly isThread?: boolean;
  /** The refused form, as it was filled in. */
  readonly form?: SetupForm;
};

/** The modal that /debate setup opens without options, with the settings of the open debate. */
export function setupModal(
  open: Debate | null,
  { form, isThread = false }: SetupPrefill = {},
): APIModalInteractionResponseCallbackData {
  const day = form?.day ?? open?.schedule.day ?? 1;
  const hour = form?.hour ?? open?.schedule.hour ?? 9;
  const here = isThread ? TEXTS.ofThisThread : TEXTS.youAreIn;
  return {
    custom_id: customId('debate:setup', null),
    title: open === null ? TEXTS.first : TEXTS.change,
    components: [
      channelField('channel', TEXTS.channel, {
        otherwise: open === null ? here : TEXTS.asNow,
        chosen: form?.channelId ?? open?.channelId,
      }),
      channelField('summary_channel', TEXTS.summaryChannel, {
        otherwise: open === null ? TEXTS.ofTheDebate : TEXTS.asNow,
        chosen: form?.summaryChannelId ?? open?.summaryChannelId,
      }),
      labelled(
        TEXTS.day,
        null,
        choice(
          'day',
          WEEKDAYS.map((name, at) => [name, at + 1]),
          day,
        ),
      ),
      labelled(
        TEXTS.hour,
        null,
        choice(
          'hour',
          HOURS.map((value) => [SETUP_TEXTS.hour(value), value]),
          hour,
        ),
      ),
      labelled(TEXTS.timeZone, TEXTS.suchAs, {
        type: ComponentType.TextInput,
        custom_id: 'timezone',
        style: TextInputStyle.Short,
        required: false,
        max_length: 60,
        value: zoneFor(form) ?? open?.schedule.timeZone ?? 'UTC',
      }),
    ],
  };
}

/** What was typed, or the only zone that contains it. */
function zoneFor(form: SetupForm | undefined): string | undefined {
  if (form === undefined) return undefined;
  const [only, ...others] = zonesLike(form.timeZone);
  return only !== undefined && others.length === 0 ? only : form.timeZone;
}

function channelField(
  custom_id: string,
  label: string,
  { otherwise, chosen }: { readonly otherwise: string; readonly chosen: string | undefined },
): APILabelComponent {
  return labelled(label, TEXTS.leftEmpty(otherwise), {
    type: ComponentType.ChannelSelect,
    custom_id,
    required: false,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
    ...(chosen === undefined
      ? {}
      : { default_values: [{ id: chosen, type: SelectMenuDefaultValueType.Channel }] }),
  });
}

function choice(
  custom_id: string,
  options: readonly (readonly [string, number])[],
  chosen: number,
) {
  return {
    type: ComponentType.StringSelect as const,
    custom_id,
    options: options.map(([label, value]) => ({
      label,
      value: String(value),
      default: value === chosen,
    })),
  };
}
