import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import { cleanText } from '#debate/core/rules/text.ts';
import { enqueueGrading } from '#debate/grading/enqueue-gradings.ts';
import { refreshCard } from '#debate/posts/card-posts.ts';
import { parseSource } from '#debate/sources/rules/source.ts';
import type { Source } from '#debate/sources/rules/types.ts';
import { sourceFaultWords } from '#debate/sources/source-words.ts';
import { filingLimits } from './daily-limit.ts';
import { keepDraft, linkDraftId } from './drafts.ts';
import type { Editing, EditingTransaction } from './editing-port.ts';
import type { Evidence } from './evidence.ts';
import { evidenceText } from './evidence-text.ts';
import { ownStanding } from './own-item.ts';
import { textFaultWords } from './read-filing.ts';
import { reviseEvidence } from './revise-evidence.ts';
import { ChangedMeanwhileError, EditRefusedError } from './submission-errors.ts';

/** An edit as it was sent. `revision` is the one that the form showed. */
export type EditSubmission = {
  readonly number: number;
  readonly revision: number;
  readonly formId: string;
  readonly text: string;
  /** As typed; empty removes the source. */
  readonly source: string;
  /** The item whose author offered this source. */
  readonly offeredBy?: number;
};

/**
 * Changes the text or source of one's own item. The old version is kept as a revision; the item is
 * graded and clustered again. If two edits race, the later one is refused and shown what changed.
 * That edit, like an invalid one, is kept for an hour; one refused by a limit is not.
 */
export async function editEvidence(
  ports: Editing,
  debate: Debate,
  caller: Caller,
  form: EditSubmission,
): Promise<void> {
  const authorKey = ports.pseudonyms.author(caller.userId);
  const { number, formId } = form;
  const now = ports.clock.now();
  const limits = filingLimits(ports.pseudonyms, debate, { authorKey, now });
  const read = readEdit(form, now);
  const keep = () =>
    keepDraft(ports, debate, {
      formId: editDraftId(number),
      authorKey,
      text: form.text,
      source: form.source,
    });
  if (typeof read === 'string') {
    // Keep nothing for somebody else's item: its author's own draft has the same id.
    await ports.store.inDebate(debate.id, (tx) => ownStanding(tx, number, authorKey));
    await keep();
    throw new EditRefusedError(debate.id, number, read);
  }
  const changed = await ports.store.inDebate(debate.id, async (tx) => {
    if ((await tx.byForm(formId)) !== null) return null;
    const item = await ownStanding(tx, number, authorKey);
    if (item.revision !== form.revision) return item;
    await limits.requireUnfrozen(tx);
    // A link may be fixed with no filings left today; a new text counts as a filing.
    if (read.text !== item.text) await limits.countText(tx);
    await limits.countEdit(tx, number);
    const about = await aboutOf(tx, debate, item);
    const evidence = evidenceText(about, read.text, read.source, formId, now);
    await reviseEvidence(tx, item, evidence);
    if (form.offeredBy !== undefined) await tx.takeOffer(number, form.offeredBy);
    for (const draft of [editDraftId(number), linkDraftId(number)]) await tx.dropDraft(draft);
    await refreshCard(tx, item);
    return null;
  });
  if (changed !== null) {
    await keep();
    throw new ChangedMeanwhileError(debate.id, number, changed.text);
  }
  ports.publisher.wake();
  ports.publisher.boardChanged(debate.id);
  await enqueueGrading(ports, debate.id, number);
}

/** The draft that holds the refused edit of one item. */
export function editDraftId(number: number): string {
  return `edit-${number}`;
}

function readEdit(
  form: EditSubmission,
  now: Date,
): { text: string; source: Source | undefined } | string {
  const cleaned = cleanText(form.text);
  if (!cleaned.ok) return textFaultWords(cleaned.fault, cleaned.length);
  const parsed = parseSource(form.source, now);
  if (!parsed.ok && parsed.fault !== 'empty') return sourceFaultWords(parsed.fault);
  return { text: cleaned.text, source: parsed.ok ? parsed.source : undefined };
}

async function aboutOf(tx: EditingTransaction, debate: Debate, item: Evidence): Promise<string> {
  const target = item.target === null ? null : await tx.find(item.target);
  return target?.text ?? findClaim(debate, item.claim).statement;
}
