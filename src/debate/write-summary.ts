import type { Ports } from './ports.ts';
import type { SummaryFacts, SummaryLine } from './rules/summary-facts.ts';
import { type Fit, templateSummary } from './rules/template-summary.ts';
import type { Debate } from './types.ts';

/** What a writer made of the facts. */
export type WrittenSummary = { readonly lines: readonly SummaryLine[] };

/** Turns facts into the lines of a summary, no longer than `fit` says. It never fails. */
export async function writeSummary(
  _ports: Ports,
  _debate: Debate,
  facts: SummaryFacts,
  fit: Fit,
): Promise<WrittenSummary> {
  return { lines: templateSummary(facts, fit) };
}
