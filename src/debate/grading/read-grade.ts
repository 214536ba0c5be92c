import { foldWords } from '#debate/clusters/rules/normalise.ts';
import type { ModelTask, TokenUsage } from '#debate/model/model-port.ts';
import type { ModelGrade } from './grading-port.ts';
import {
  BEARING_VALUE,
  DIAGNOSTICITY_VALUE,
  REASONING_VALUE,
  SPAN_LENGTH,
} from './rules/constants.ts';
import { gradeKey } from './rules/grade-key.ts';
import type { RubricAnswer } from './rules/rubric.ts';

/** The key of a grade: a hash of what was sent, to whom, and of the source, which is not sent. */
export function modelGradeKey(task: Pick<ModelTask<unknown>, 'key'>, source: string): string {
  return gradeKey([task.key, source]);
}

/** The form as stored: levels as values, and the span only if it occurs in the item. */
export function toModelGrade(
  task: ModelTask<RubricAnswer>,
  answer: { readonly value: RubricAnswer; readonly usage: TokenUsage },
  of: { readonly key: string; readonly text: string },
): ModelGrade {
  const { bearing, diagnosticity, reasoning, direction, span } = answer.value;
  return {
    key: of.key,
    // A model's name must not pass for the fixed rules, nor for `none`, which stood for them in
    // earlier files.
    grader: task.model.replace(/^(?=rules\/|none$)/, 'model '),
    rubric: task.rubric,
    prompt: task.prompt,
    server: task.server,
    bearing: BEARING_VALUE[bearing],
    diagnosticity: DIAGNOSTICITY_VALUE[diagnosticity],
    reasoning: REASONING_VALUE[reasoning],
    direction,
    span: findSpan(span, of.text),
    tokensIn: answer.usage.in,
    tokensCached: answer.usage.cached,
    tokensOut: answer.usage.out,
  };
}

/**
 * The span if it occurs in the text, ignoring changes of case, punctuation and spacing by the
 * model; otherwise null, also if it is longer than 160 characters.
 */
function findSpan(span: string, text: string): string | null {
  const words = foldWords(span).join(' ');
  const isFound = words !== '' && foldWords(text).join(' ').includes(words);
  return isFound && [...span].length <= SPAN_LENGTH ? span : null;
}
