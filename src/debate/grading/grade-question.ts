import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import type { GradeQuestion } from '#debate/model/model-port.ts';
import type { Store } from '#debate/ports.ts';
import { textForGrader } from './rules/grader-text.ts';

/**
 * What a model is asked about an item: the claim or, for a rebuttal, the text that it answers, and
 * its own text. Never its side, its author, votes, marks or other items. Null when the text that
 * it answers is gone.
 */
export async function gradeQuestion(
  { evidence }: Pick<Store, 'evidence'>,
  debate: Debate,
  item: Evidence,
): Promise<GradeQuestion | null> {
  const text = textForModel(item.text);
  if (item.target !== null) {
    const target = await evidence.find(debate.id, item.target);
    if (target === null || target.text === '') return null;
    return { about: { kind: 'item', text: textForModel(target.text) }, text };
  }
  const { statement, counterexample } = findClaim(debate, item.claim);
  return { about: { kind: 'claim', statement, counterexample }, text };
}

/** A member's text without markdown, hidden characters, and ids of members that it may mention. */
export function textForModel(text: string): string {
  return textForGrader(text).replace(/(?<!\d)\d{17,20}(?!\d)/g, '(id)');
}
