import { findCluster } from '#debate/clusters/find-cluster.ts';
import { fingerprint } from '#debate/clusters/rules/normalise.ts';
import type { Caller } from '#debate/core/caller.ts';
import type { Debate } from '#debate/core/debate.ts';
import type { WithNotices } from '#debate/core/notice-port.ts';
import { isYoung } from '#debate/core/rules/young.ts';
import { enqueueGrading } from '#debate/grading/enqueue-gradings.ts';
import { refreshCard, wantCard } from '#debate/posts/card-posts.ts';
import { filingLimits } from './daily-limit.ts';
import { keepDraft, linkDraftId } from './drafts.ts';
import type { Editing, EditingTransaction } from './editing-port.ts';
import type { WithEvidence } from './evidence-port.ts';
import { evidenceText } from './evidence-text.ts';
import type { EvidenceText } from './evidence-transaction.ts';
import { type FilingSubmission, type ReadFiling, readFiling } from './read-filing.ts';
import { reviseEvidence } from './revise-evidence.ts';

export type Filing = {
  readonly number: number;
  /** `again`: this form was filed before; `revised`: it replaced the text of one's own item. */
  readonly outcome: 'filed' | 'revised' | 'again';
  /** Why the source was left out; what was typed is kept for [Fix link]. */
  readonly sourceFault: ReadFiling['sourceFault'];
};

/**
 * Files one item or rebuttal, or revises the author's own one that has the same source or text or
 * is in the same cluster. Everything is stored when this returns. A form that cannot be filed is
 * kept for an hour and refused; one refused by a limit is not kept.
 */
export async function fileEvidence(
  ports: Editing & WithEvidence & WithNotices,
  debate: Debate,
  caller: Caller,
  form: FilingSubmission,
): Promise<Filing> {
  const { store, pseudonyms, clock, publisher } = ports;
  const authorKey = pseudonyms.author(caller.userId);
  const now = clock.now();
  const read = await readFiling(ports, debate, authorKey, form);
  const { about, text, source, sourceFault } = read;
  const evidence = evidenceText(about, text, source, form.formId, now);
  const limits = filingLimits(pseudonyms, debate, { authorKey, now });
  await store.members.notice(debate.id, authorKey, now, caller.name);
  const filed = await store.inDebate(debate.id, async (tx) => {
    const before = await tx.byForm(form.formId);
    if (before !== null) return { number: before, outcome: 'again' as const };
    await limits.requireUnfrozen(tx);
    await limits.requireRoom(tx);
    await tx.dropDraft(form.formId);
    await tx.decideYoung(authorKey, isYoung(caller.joinedAt, debate.createdAt, now));
    const { number, outcome, isNewText } = await fileOrRevise(
      tx,
      debate,
      authorKey,
      read,
      evidence,
    );
    if (outcome === 'revised') await limits.countEdit(tx, number);
    if (isNewText) await limits.countText(tx);
    return { number, outcome };
  });
  if (sourceFault !== null) {
    const formId = linkDraftId(filed.number);
    await keepDraft(ports, debate, { formId, authorKey, source: form.source });
  }
  publisher.wake();
  publisher.boardChanged(debate.id);
  await enqueueGrading(ports, debate.id, filed.number);
  return { ...filed, sourceFault };
}

async function fileOrRevise(
  tx: EditingTransaction,
  debate: Debate,
  authorKey: string,
  { claim, side, target, source }: ReadFiling,
  evidence: EvidenceText,
): Promise<{ number: number; outcome: 'filed' | 'revised'; isNewText: boolean }> {
  const key = { fingerprint: fingerprint(evidence.text), canonical: source?.canonical };
  const scope = { claim, side, target };
  const { joined, similarTo } = await findCluster(tx, scope, key);
  const own =
    (await tx.ownWith(scope, authorKey, evidence, null)) ??
    (joined === undefined ? null : await tx.ownInCluster(joined.number, authorKey));
  if (own !== null) {
    await reviseEvidence(tx, own, evidence);
    await refreshCard(tx, own);
    return { number: own.number, outcome: 'revised', isNewText: own.text !== evidence.text };
  }
  const number = await tx.nextNumber();
  const cluster = joined?.number ?? number;
  await tx.addEvidence({ ...evidence, ...scope, number, cluster, similarTo, authorKey });
  if (joined === undefined) await tx.addCluster({ ...key, ...scope, number, founder: number });
  if (target === null) {
    await wantCard(tx, debate, number, evidence.at);
  } else {
    const answered = await tx.find(target);
    if (answered !== null) await refreshCard(tx, answered);
  }
  return { number, outcome: 'filed', isNewText: true };
}
