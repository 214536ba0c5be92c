import type { Debate } from '#debate/core/debate.ts';
import { type AskingAndKeeping, askWriter, keepReadings, signedName } from './ask-writer.ts';
import { isBorneOut, type ReadingAgain, readAgain } from './read-again.ts';
import type { Bullet } from './rules/bullets/bullet.ts';
import { type BulletGround, checkBullets } from './rules/bullets/check-bullets.ts';
import { sentenceKey } from './rules/sentence-key.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import type { SummaryLine } from './rules/summary-lines.ts';
import { templateSummary } from './rules/template-summary.ts';
import { bulletGround, type WriterFacts, writerFacts } from './rules/writer-facts.ts';
import type { WritingRecord } from './summary-content.ts';

/** The facts in words. */
export type WordedSummary = {
  readonly lines: readonly SummaryLine[];
  /** Absent where no model was asked, or none answered. */
  readonly writing?: WritingRecord;
};

/** What wording the facts needs: a writer, and a reader without the writer's context. */
export type Wording = AskingAndKeeping & ReadingAgain;

/**
 * Turns facts into the lines of a summary. If a model is configured, its sentences are placed below
 * code's own on what moved, provided they pass the checks and a second reading finds them in their
 * items. No failure of the model makes it fail, and it takes at most the time of two calls. Call it
 * outside any transaction.
 */
export async function wordSummary(
  ports: Wording,
  debate: Debate,
  facts: SummaryFacts,
): Promise<WordedSummary> {
  const asked = writerFacts(facts);
  if (ports.model === undefined || asked.claims.length === 0) {
    return { lines: templateSummary(facts) };
  }
  const written = await checkedSentences(ports, debate, asked, bulletGround(asked, facts));
  if (written === undefined) return { lines: templateSummary(facts) };
  const { model, bullets } = written;
  const lines = templateSummary({ ...facts, writing: { model, bullets } });
  return { lines, writing: { model, kept: bullets.length, dropped: written.dropped } };
}

/** The model's sentences that may be shown; undefined if it wrote nothing. */
async function checkedSentences(
  ports: Wording,
  debate: Debate,
  asked: WriterFacts,
  ground: BulletGround,
) {
  const answer = await askWriter(ports, debate, asked);
  if (answer === undefined) return undefined;
  const { kept, dropped } = checkBullets(answer.bullets, ground);
  const isRead = kept.every((bullet) => sentenceKey(bullet) in answer.readings);
  const readings = isRead
    ? answer.readings
    : await readAgain(ports, debate, kept, { ground, before: answer.readings });
  if (!isRead) await keepReadings(ports, debate, asked, { ...answer, readings });
  const borne = kept.filter((bullet) => isBorneOut(bullet, ground, readings));
  const lost = kept
    .filter((bullet) => !borne.includes(bullet))
    .map((bullet) => ({ ...bullet, fault: 'second reading' as const }));
  const bullets = borne.flatMap((bullet) => withClaim(bullet, ground));
  return { model: signedName(answer.model), bullets, dropped: [...dropped, ...lost] };
}

function withClaim(bullet: Bullet, { items }: BulletGround) {
  const claim = items.get(bullet.ids[0] ?? -1)?.claim;
  return claim === undefined ? [] : [{ ...bullet, claim }];
}
