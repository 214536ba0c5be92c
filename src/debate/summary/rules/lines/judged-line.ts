import { isByModel } from '#debate/grading/rules/doubts.ts';
import type { GradedBy, SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, words } from '../summary-lines.ts';

const BY_FORM =
  'judged by form only (source, system, test, number): nobody’s word is taken for truth.';
const CHECKED = 'numbers, names and quotations checked by code.';

/** Who judged: form alone, or a model within bounds. `written` is whether its words are shown. */
export function judgedLine(facts: SummaryFacts, written: boolean): SummaryLine {
  return { kind: 'judged', parts: [words(judgedWords(facts, written))] };
}

function judgedWords({ graded, input, writing }: SummaryFacts, written: boolean): string {
  const author = written ? writing?.model : undefined;
  const told = author === undefined ? '' : ` What moved is told by ${author}, with ${CHECKED}`;
  if (input.rulesOnly === true) {
    return `Only the fixed rules count: strength is ${BY_FORM}${told}`;
  }
  if (graded === undefined || graded.byModel === 0) return `Strength is ${BY_FORM}${told}`;
  const { model, byModel, of } = graded;
  const rest = byModel === of ? '' : ', the rest judged by form only';
  const deeds = author === model ? 'graded and told' : 'graded';
  const other = author === undefined || author === model ? '' : `, sentences by ${author}`;
  return `${model} ${deeds} ${byModel} of ${of} items${rest}${other}; ${CHECKED}`;
}

/** Undefined where there is no model and never was one: then all were graded by fixed rules. */
export function gradedBy(
  items: readonly { readonly grade: { readonly grader: string } }[],
  hasModel: boolean,
): GradedBy | undefined {
  const models = items.map(({ grade }) => grade.grader).filter(isByModel);
  if (models.length === 0 && !hasModel) return undefined;
  const counts = Map.groupBy(models, (model) => model);
  const [model = ''] = [...counts.keys()].sort(
    (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || (a < b ? -1 : 1),
  );
  return { byModel: models.length, of: items.length, model };
}
