import { createHash } from 'node:crypto';
import { refreshCard, wantCard } from './card-posts.ts';
import { FormRefusedError, TooManyFilingsError } from './errors.ts';
import { findArguableClaim } from './find-claim.ts';
import type { DebateTransaction, EvidenceText, NewGrade, Ports } from './ports.ts';
import { type ClusterKey, chooseCluster, probes } from './rules/cluster.ts';
import { RULES_VERSION, TEXT_LENGTH } from './rules/constants.ts';
import { dayOf } from './rules/day.ts';
import { gradeByRules } from './rules/grade.ts';
import { fingerprint } from './rules/normalise.ts';
import { parseSource, type SourceFault } from './rules/source.ts';
import { cleanText, type TextFault } from './rules/text.ts';
import type { Source } from './rules/types.ts';
import { type Caller, type Claim, type Debate, type Side, sides } from './types.ts';

/** A form as it was sent: nothing in it is trusted. */
export type FilingForm = {
  /** Names the form: sent twice it files once. */
  readonly formId: string;
  readonly claim: number | null;
  readonly side: string | null;
  readonly text: string;
  readonly source: string;
};

export type Filing = {
  readonly number: number;
  /** `again`: this form was filed before; `revised`: it replaced the text of one's own item. */
  readonly outcome: 'filed' | 'revised' | 'again';
  /** The source was left out for this reason; what was typed is kept for [Fix link]. */
  readonly sourceFault: Exclude<SourceFault, 'empty'> | null;
};

const DRAFT_MS = 60 * 60 * 1000;

/**
 * Files one item, or revises the author's own of the same cluster. All of it is stored when this
 * returns. A form that cannot be filed is kept for an hour and refused with FormRefusedError.
 */
export async function fileEvidence(
  ports: Ports,
  debate: Debate,
  caller: Caller,
  form: FilingForm,
): Promise<Filing> {
  const authorKey = ports.pseudonyms.author(caller.userId);
  const now = ports.clock.now();
  const read = await readForm(ports, debate, authorKey, form, now);
  const evidence = evidenceText(read.claim, read.text, read.source, form.formId, now);
  await ports.store.members.notice(debate.id, authorKey, now, caller.name);
  const filed = await ports.store.inDebate(debate.id, async (tx) => {
    const before = await tx.byForm(form.formId);
    if (before !== null) return { number: before, outcome: 'again' as const };
    await requireRoom(tx, debate, authorKey, now);
    await tx.dropDraft(form.formId);
    return await fileOrRevise(tx, debate, authorKey, read, evidence);
  });
  if (read.sourceFault !== null) {
    await keepLink(ports, debate, authorKey, filed.number, form.source);
  }
  ports.publisher.wake();
  ports.publisher.boardChanged(debate.id);
  return { ...filed, sourceFault: read.sourceFault };
}

type ReadForm = {
  claim: Claim;
  side: Side;
  text: string;
  source: Source | undefined;
  sourceFault: Filing['sourceFault'];
};

async function readForm(
  ports: Ports,
  debate: Debate,
  authorKey: string,
  form: FilingForm,
  now: Date,
): Promise<ReadForm> {
  const refuse = async (why: string): Promise<never> => {
    await ports.store.drafts.keep(debate.id, {
      formId: form.formId,
      authorKey,
      claim: form.claim,
      side: sides.find((side) => side === form.side) ?? null,
      text: form.text,
      source: form.source,
      expiresAt: new Date(now.getTime() + DRAFT_MS),
    });
    throw new FormRefusedError(debate.id, form.formId, why);
  };
  const side = sides.find((candidate) => candidate === form.side);
  if (form.claim === null) return await refuse('Choose the claim that this is about.');
  if (side === undefined) return await refuse('Choose a side: for or against the essay.');
  const claim = findArguableClaim(debate, form.claim);
  const cleaned = cleanText(form.text);
  if (!cleaned.ok) return await refuse(textFaultWords(cleaned.fault, cleaned.length));
  const parsed = parseSource(form.source);
  const fault = parsed.ok || parsed.fault === 'empty' ? null : parsed.fault;
  const source = parsed.ok ? parsed.source : undefined;
  return { claim, side, text: cleaned.text, source, sourceFault: fault };
}

function textFaultWords(fault: TextFault, length: number): string {
  const { min, max } = TEXT_LENGTH;
  switch (fault) {
    case 'empty':
      return `There is no text to read in this. Write at least ${min} characters: what was found, by whom, compared with what.`;
    case 'too-short':
      return `This has ${length} ${length === 1 ? 'character' : 'characters'}; at least ${min} are needed, so that others can check it. Say what was found and compared with what.`;
    case 'too-long':
      return `This has ${length} characters; at most ${max} fit. Keep the one finding that matters most.`;
  }
}

/** What a text is stored as, with the grade by fixed rules. */
export function evidenceText(
  claim: Claim,
  text: string,
  source: Source | undefined,
  formId: string,
  at: Date,
): EvidenceText {
  const graded = gradeByRules({ text, source });
  const grade: NewGrade = {
    ...graded.grade,
    rubric: RULES_VERSION,
    key: gradeKey([graded.grade.grader, claim.statement, text, source?.canonical ?? '']),
  };
  return {
    text,
    source: source?.url ?? null,
    sourceKey: source?.canonical ?? null,
    sourceKind: graded.sourceKind,
    sourceLevel: graded.sourceLevel,
    specificity: graded.specificity,
    grade,
    formId,
    at,
  };
}

/** Hash of exactly what was judged and by whom: equal text, claim and source share a grade. */
function gradeKey(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);
}

/** Throws TooManyFilingsError when the member's day, in the debate's zone, is used up. */
async function requireRoom(tx: DebateTransaction, debate: Debate, authorKey: string, now: Date) {
  const day = dayOf(now, debate.schedule.timeZone);
  const filed = await tx.filedSince(authorKey, day.start);
  if (filed >= debate.filingsPerDay) throw new TooManyFilingsError(debate.filingsPerDay, day.end);
}

async function fileOrRevise(
  tx: DebateTransaction,
  debate: Debate,
  authorKey: string,
  { claim, side, source }: ReadForm,
  evidence: EvidenceText,
): Promise<{ number: number; outcome: 'filed' | 'revised' }> {
  const key: ClusterKey = {
    fingerprint: fingerprint(evidence.text),
    canonical: source?.canonical,
  };
  const place = { claim: claim.number, side };
  const founders = await tx.clusterCandidates({ ...place, key, probes: probes(key.fingerprint) });
  const { joins, similar } = chooseCluster(key, founders);
  const own = joins === undefined ? null : await tx.ownInCluster(joins, authorKey);
  if (own !== null) {
    await tx.revise(own.number, evidence);
    await refreshCard(tx, own);
    return { number: own.number, outcome: 'revised' };
  }
  const number = await tx.nextNumber();
  const cluster = joins ?? number;
  const similarTo = similar ?? null;
  await tx.addEvidence({ ...evidence, ...place, number, cluster, similarTo, authorKey });
  if (joins === undefined) await tx.addCluster({ ...key, ...place, number });
  await wantCard(tx, debate, number, evidence.at);
  return { number, outcome: 'filed' };
}

/** Keeps a link that cannot be taken for an hour, so that [Fix link] opens with it. */
export async function keepLink(
  { store, clock }: Ports,
  debate: Debate,
  authorKey: string,
  number: number,
  source: string,
): Promise<void> {
  await store.drafts.keep(debate.id, {
    formId: linkDraftId(number),
    authorKey,
    claim: null,
    side: null,
    text: '',
    source,
    expiresAt: new Date(clock.now().getTime() + DRAFT_MS),
  });
}

/** The draft that holds the refused link of one item. */
export function linkDraftId(number: number): string {
  return `link-${number}`;
}
