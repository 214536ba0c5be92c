import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIStringSelectComponent,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { Debate } from '#debate/core/debate.ts';
import { arguableClaims } from '#debate/core/find-claim.ts';
import type { Side } from '#debate/core/rules/side.ts';
import { TEXT_LENGTH } from '#debate/core/rules/text.ts';
import { SOURCE_LENGTH } from '#debate/sources/rules/source.ts';
import { option } from '#discord/parts/components.ts';
import { customId } from '#discord/parts/custom-id.ts';
import { labelled, opened, paragraph } from '#discord/parts/modal-fields.ts';
import { FILING_NOTICE } from '#discord/parts/notice.ts';
import { EVIDENCE_TEXTS as TEXTS } from './evidence-texts.ts';

/** The initial values of the modal; all of them can be changed. */
export type Prefill = {
  readonly claim?: number | null;
  readonly side?: Side | null;
  readonly text?: string;
  readonly source?: string;
  /** What to know before filing this, above the notice. */
  readonly notice?: string;
};

/**
 * The modal of /argue: notice, claim, side, text, source. The minimum length is checked by us, not
 * by Discord, so that a text that is too short gets a reason and is not lost. A longer text that
 * got in anyway is shown in full: nothing typed is lost.
 */
export function argueModal(
  debate: Debate,
  formId: string,
  prefill: Prefill,
  route: 'argue:file' | 'argue:refile' = 'argue:file',
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId(route, debate.id, formId),
    title: TEXTS.addTitle,
    components: [
      {
        type: ComponentType.TextDisplay,
        content: [prefill.notice, `-# ${FILING_NOTICE}`].filter(Boolean).join('\n'),
      },
      labelled(TEXTS.whichClaim, null, claimSelect(debate, prefill.claim ?? null)),
      labelled(TEXTS.whichSide, null, sideChoice(prefill.side ?? null)),
      paragraph('text', TEXTS.whatFound, {
        description: TEXTS.oneFinding,
        most: TEXT_LENGTH.max,
        value: prefill.text ?? '',
      }),
      sourceField(TEXTS.sourceWhere, prefill.source ?? '', false),
    ],
  };
}

function claimSelect(debate: Debate, chosen: number | null): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: 'claim',
    placeholder: TEXTS.chooseClaim,
    required: true,
    options: arguableClaims(debate).map((claim) => ({
      ...option(`${claim.number}. ${claim.title}`, String(claim.number), claim.statement),
      default: claim.number === chosen,
    })),
  };
}

function sideChoice(chosen: Side | null) {
  return {
    type: ComponentType.RadioGroup as const,
    custom_id: 'side',
    required: true,
    options: [
      {
        label: TEXTS.challenges,
        value: 'challenges',
        default: chosen === 'challenges',
      },
      { label: TEXTS.supports, value: 'supports', default: chosen === 'supports' },
    ],
  };
}

export function sourceField(where: string, value: string, required: boolean): APILabelComponent {
  return labelled(TEXTS.source, where, {
    type: ComponentType.TextInput,
    custom_id: 'source',
    style: TextInputStyle.Short,
    required,
    placeholder: TEXTS.sourceExamples,
    ...opened(value, 2 * SOURCE_LENGTH),
  });
}
