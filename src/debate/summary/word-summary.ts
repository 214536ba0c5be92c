import type { Debate } from '#debate/core/debate.ts';
import { type AskingAndKeeping, askWriter } from './ask-writer.ts';
import { checkBullets } from './rules/bullets/check-bullets.ts';
import type { SummaryFacts, SummaryLine } from './rules/summary-facts.ts';
import { summaryWithSentences } from './rules/summary-with-sentences.ts';
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
 * Turns facts into the lines of a summary, of at most `maxChars` characters. Where a model is
 * configured its sentences on what moved are used as far as they pass the checks, and the strongest
 * items are quoted for what is left. It fails for no reason of the model's and takes no longer than
 * the model is given. Call it outside of any transaction.
 */
export async function wordSummary(
  ports: AskingAndKeeping,
  debate: Debate,
  facts: SummaryFacts,
  maxChars: number,
): Promise<WordedSummary> {
  const template = () => templateSummary(facts, maxChars);
  const asked = writerFacts(facts);
  if (ports.model === undefined || asked.claims.length === 0) return { lines: template() };
  const answer = await askWriter(ports, debate, asked);
  if (answer === undefined) return { lines: template() };
  const { model } = answer;
  const ground = bulletGround(asked, facts);
  const { kept, dropped } = checkBullets(answer.bullets, ground);
  const sentences = { model, bullets: kept, ground };
  const lines = summaryWithSentences(facts, sentences, maxChars) ?? template();
  return { lines, writing: { model, kept: kept.length, dropped } };
}
