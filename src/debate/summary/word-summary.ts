import type { Debate } from '#debate/core/debate.ts';
import { type AskingAndKeeping, askWriter } from './ask-writer.ts';
import { checkBullets } from './rules/bullets/check-bullets.ts';
import type { SummaryFacts } from './rules/summary-facts.ts';
import type { SummaryLine } from './rules/summary-lines.ts';
import { templateSummary } from './rules/template-summary.ts';
import { bulletGround, writerFacts } from './rules/writer-facts.ts';
import type { WritingRecord } from './summary-content.ts';

/** The facts in words. */
export type WordedSummary = {
  readonly lines: readonly SummaryLine[];
  /** Absent where no model was asked, or none answered. */
  readonly writing?: WritingRecord;
};

/**
 * Turns facts into the lines of a summary. Where a model is configured its sentences stand below
 * code's own on what moved, as far as they pass the checks. It fails for no reason of the model's
 * and takes no longer than the model is given. Call it outside of any transaction.
 */
export async function wordSummary(
  ports: AskingAndKeeping,
  debate: Debate,
  facts: SummaryFacts,
): Promise<WordedSummary> {
  const asked = writerFacts(facts);
  if (ports.model === undefined || asked.claims.length === 0) {
    return { lines: templateSummary(facts) };
  }
  const answer = await askWriter(ports, debate, asked);
  if (answer === undefined) return { lines: templateSummary(facts) };
  const { model } = answer;
  const ground = bulletGround(asked, facts);
  const { kept, dropped } = checkBullets(answer.bullets, ground);
  const bullets = kept.flatMap((bullet) => {
    const claim = ground.items.get(bullet.ids[0] ?? -1)?.claim;
    return claim === undefined ? [] : [{ ...bullet, claim }];
  });
  const lines = templateSummary({ ...facts, writing: { model, bullets } });
  return { lines, writing: { model, kept: kept.length, dropped } };
}
