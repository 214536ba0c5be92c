import { MODEL_FLOOR } from '#debate/grading/rules/constants.ts';
import { isByModel } from '#debate/grading/rules/doubts.ts';
import type { GradedBy, SummaryFacts } from '../summary-facts.ts';
import { type SummaryLine, words } from '../summary-lines.ts';

const FORM =
  'judged by form only (source, system, test, number): nobody’s word is taken for truth.';
/** A shorter version for summaries with a model's sentences, which need the room. */
const SHORT_FORM = 'judged by form only: nobody’s word is taken for truth.';
/** The share of its form's quality that the band guarantees an item, whatever a model gives. */
const FLOOR = `${Math.round(MODEL_FLOOR * 100)} %`;
const CHECKED = 'numbers, names and quotations checked by code';
/** The version for a model's sentences that were looked up in their items again. */
const READ_AGAIN = `${CHECKED}, meaning by a second reading.`;

/** Who judged: form alone, or a model within bounds. `written` is whether its words are shown. */
export function judgedLine(facts: SummaryFacts, written: boolean): SummaryLine {
  return { kind: 'judged', parts: [words(judgedWords(facts, written))] };
}

function judgedWords({ graded, input, writing }: SummaryFacts, written: boolean): string {
  const author = written ? writing?.model : undefined;
  const isByForm = input.rulesOnly === true || graded === undefined || graded.byModel === 0;
  if (isByForm) {
    const start = input.rulesOnly === true ? 'Only the fixed rules count: strength' : 'Strength';
    if (author === undefined) return `${start} is ${FORM}`;
    return `${start} is ${SHORT_FORM} Sentences by ${author}; ${READ_AGAIN}`;
  }
  const { model, byModel, of, held = 0 } = graded;
  const kept = held === 0 ? '' : `, ${held} of them held at ${FLOOR} of what form gives`;
  const rest = byModel === of ? '' : ', the rest by form only';
  const sentences =
    author === undefined ? '' : `; sentences by ${author === model ? 'it' : author}`;
  return `${model} graded ${byModel} of ${of} items${kept}${rest}${sentences}; ${author === undefined ? `${CHECKED}.` : READ_AGAIN}`;
}

/** Undefined if there is no model and never was one: then fixed rules graded everything. */
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
