import type { Debate } from '#debate/core/debate.ts';
import { findClaim } from '#debate/core/find-claim.ts';
import type { GradableItem, WithGradableItems } from './gradable-item.ts';
import { textForGrader } from './rules/grader-text.ts';
import type { GradeQuestion } from './rules/rubric.ts';

/**
 * What a model is asked about an item: the claim or, for a rebuttal, the text that it answers, and
 * the item's own text. Never its side, author, votes, marks or other items. `gone` if the text that
 * it answers has been erased; `waits` while either text is hidden or withdrawn, since such texts
 * are sent to no model.
 */
export async function gradeQuestion(
  { evidence }: WithGradableItems['store'],
  debate: Debate,
  item: GradableItem,
): Promise<GradeQuestion | 'gone' | 'waits'> {
  if (!isShown(item)) return 'waits';
  const text = textForModel(item.text);
  if (item.target !== null) {
    const target = await evidence.find(debate.id, item.target);
    if (target === null || target.text === '') return 'gone';
    if (!isShown(target)) return 'waits';
    return { about: { kind: 'item', text: textForModel(target.text) }, text };
  }
  const { statement, counterexample } = findClaim(debate, item.claim);
  return { about: { kind: 'claim', statement, counterexample }, text };
}

function isShown({ withdrawnAt, hiddenAt }: GradableItem): boolean {
  return withdrawnAt === null && hiddenAt === null;
}

/** A member's text without markdown, hidden characters, and ids of mentioned members. */
export function textForModel(text: string): string {
  return textForGrader(text).replace(/(?<!\d)\d{17,20}(?!\d)/g, '(id)');
}
