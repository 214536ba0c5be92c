import type { Debate } from '#debate/core/debate.ts';
import { findArguableClaim } from '#debate/core/find-claim.ts';
import type { WithClock } from '#debate/core/ports.ts';
import { count } from '#debate/core/rules/count.ts';
import { otherSide, type Side, sides } from '#debate/core/rules/side.ts';
import { cleanText, TEXT_LENGTH, type TextFault } from '#debate/core/rules/text.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { Source, SourceFault } from '#debate/sources/rules/types.ts';
import type { WithDrafts } from './draft-port.ts';
import { keepDraft } from './drafts.ts';
import { NotStandingError, OwnItemError, RebuttalOfRebuttalError } from './errors.ts';
import { isStanding } from './evidence.ts';
import type { WithEvidence } from './evidence-port.ts';
import { requireShown } from './own-item.ts';
import { SubmissionRefusedError } from './submission-errors.ts';

/** A form as submitted; nothing in it is trusted. */
export type FilingSubmission = {
  /** Identifies the form: submitting it twice files only once. */
  readonly formId: string;
  readonly claim: number | null;
  readonly side: string | null;
  /** The item that a rebuttal answers, which determines claim and side. */
  readonly target: number | null;
  readonly text: string;
  readonly source: string;
};

/** A form that can be filed. */
export type ReadFiling = {
  readonly claim: number;
  readonly side: Side;
  readonly target: number | null;
  /** What it addresses: the claim's statement, or the text that it answers. */
  readonly about: string;
  readonly text: string;
  readonly source: Source | undefined;
  /** Why the source was left out; null if there is none or it is valid. */
  readonly sourceFault: Exclude<SourceFault, 'empty'> | null;
};

type Aim = Pick<ReadFiling, 'claim' | 'side' | 'target' | 'about'>;

/**
 * Parses a form. One that cannot be filed is kept for an hour and refused with
 * SubmissionRefusedError.
 */
export async function readFiling(
  ports: WithEvidence & WithDrafts & WithClock,
  debate: Debate,
  authorKey: string,
  form: FilingSubmission,
): Promise<ReadFiling> {
  const aim =
    form.target === null
      ? claimAim(debate, form)
      : await targetAim(ports, debate, authorKey, form.target);
  const refusal = async (why: string) => {
    const side = sides.find((one) => one === form.side) ?? null;
    await keepDraft(ports, debate, { ...form, side, authorKey });
    return new SubmissionRefusedError(debate.id, form.formId, why);
  };
  if (typeof aim === 'string') throw await refusal(aim);
  const cleaned = cleanText(form.text);
  if (!cleaned.ok) throw await refusal(textFaultWords(cleaned.fault, cleaned.length));
  const parsed = parseSource(form.source, ports.clock.now());
  return {
    ...aim,
    text: cleaned.text,
    source: parsed.ok ? parsed.source : undefined,
    sourceFault: parsed.ok || parsed.fault === 'empty' ? null : parsed.fault,
  };
}

/** The chosen claim and side, or a message about what is missing. */
function claimAim(debate: Debate, form: FilingSubmission): Aim | string {
  const side = sides.find((candidate) => candidate === form.side);
  if (form.claim === null) return 'Choose the claim that this is about.';
  if (side === undefined) return 'Choose a side: for or against the essay.';
  const claim = findArguableClaim(debate, form.claim);
  return { claim: claim.number, side, target: null, about: claim.statement };
}

/** The item being answered; throws the matching refusal if it may not be answered. */
export async function targetAim(
  { store }: WithEvidence,
  debate: Debate,
  authorKey: string,
  number: number,
): Promise<Aim> {
  const item = requireShown(await store.evidence.find(debate.id, number), number);
  if (item.target !== null) throw new RebuttalOfRebuttalError(number, item.target);
  if (!isStanding(item)) throw new NotStandingError(number);
  if (item.authorKey === authorKey) throw new OwnItemError(number);
  return { claim: item.claim, side: otherSide(item.side), target: number, about: item.text };
}

/** Why a text is refused, and what would be accepted. */
export function textFaultWords(fault: TextFault, length: number): string {
  const { min, max } = TEXT_LENGTH;
  switch (fault) {
    case 'empty':
      return `This has no readable text. Write at least ${min} characters: what was found, by whom, compared with what.`;
    case 'too-short':
      return `This has ${count(length, 'character')}; at least ${min} are needed (in Chinese 16, in Korean 20), so that others can check it. Say what was found and compared with what.`;
    case 'no-words':
      return 'There are hardly any words in this, so nobody could check it. Say in words what was found and compared with what.';
    case 'too-long':
      return `This has ${length} characters; at most ${max} fit. Keep the one finding that matters most.`;
  }
}
