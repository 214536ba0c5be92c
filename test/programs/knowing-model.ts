import { goldSet } from '#debate/model-check/gold-set.ts';
import { goldQuestions } from '#debate/model-check/rules/gold-questions.ts';
import { completion, fill, type Reply } from '../../src/llm/pretend/behaviours.ts';
import { honest, type PretendModel } from '../../src/llm/pretend/pretend-models.ts';
import type { ChatRequest, ReadPrompt } from '../../src/llm/pretend/read-prompt.ts';

const questions = goldQuestions(goldSet);
const items = new Map(goldSet.items.map((item) => [item.id, item]));
const sentences = new Map(goldSet.sentences.map((one) => [one.text, one]));
const opposites = new Set(goldSet.claims.map(({ opposite }) => opposite.statement));

const TURNED = { supports: 'undermines', undermines: 'supports' } as const;

/** Answers as the gold set has it: what a model without a fault would say. */
export const knowing: PretendModel = {
  grade(text, claim) {
    const id = questions.find((one) => one.text === text)?.id ?? '';
    const order = goldSet.orders.find((one) => one.id === id);
    const item = items.get(order?.of ?? id);
    const span = (item?.text ?? text).slice(0, 100).trim();
    const nothing = { bearing: 'none', diagnosticity: 'both', reasoning: 'missing' } as const;
    if (item === undefined) return { span, direction: 'unclear', ...nothing };
    const { direction, bearing, diagnosticity, reasoning } = item.expected;
    const [way = 'unclear'] = direction;
    const isTurned = opposites.has(claim) && (way === 'supports' || way === 'undermines');
    return {
      span,
      direction: isTurned ? TURNED[way] : way,
      bearing: bearing[0] ?? 'none',
      diagnosticity: diagnosticity[0] ?? 'both',
      reasoning: reasoning[0] ?? 'missing',
    };
  },
  write: (facts) => honest.write(facts),
  find: (sentence, item) => (sentences.get(sentence)?.says === true ? item.slice(0, 400) : null),
};

/** The same, unless an item undermines its claim: then it says that it bears on nothing. */
export const takingASide: PretendModel = {
  ...knowing,
  grade(text, claim) {
    const answer = knowing.grade(text, claim);
    return answer.direction === 'undermines' ? { ...answer, bearing: 'none' } : answer;
  },
};

/** What a server with this model answers. */
export function serverOf(model: PretendModel) {
  return (prompt: ReadPrompt, request: ChatRequest): Reply => ({
    status: 200,
    body: completion(request, JSON.stringify(fill(model, prompt))),
  });
}
