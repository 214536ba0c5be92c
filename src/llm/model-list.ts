import { cleanCharacters } from '#debate/core/rules/text.ts';

/** The fields in which servers put their list, and an entry its name. */
const LISTS = ['data', 'models', 'result', 'results', 'items'];
const NAMES = ['id', 'name', 'model', 'key'];
/** Some servers name a model by the path of its file. */
const MOST_CHARACTERS = 500;

/**
 * The names in a list of models, in its order: OpenAI's form, Ollama's, a bare list, of objects or
 * of names. Entries without a usable name are passed over; undefined when it is no list at all.
 */
export function modelNames(answer: unknown): readonly string[] | undefined {
  const list = listIn(answer);
  return list?.flatMap((entry) => nameOf(entry) ?? []);
}

function listIn(answer: unknown): readonly unknown[] | undefined {
  if (Array.isArray(answer)) return answer;
  const lists = LISTS.map((name) => fieldOf(answer, name)).filter(Array.isArray);
  return lists.find((list) => list.length > 0) ?? lists[0];
}

function nameOf(entry: unknown): string | undefined {
  const names = [entry, ...NAMES.map((name) => fieldOf(entry, name))];
  return names.find(isName);
}

/** Names are sent unchanged, so one that cannot be stored unchanged is not used. */
function isName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    value.length <= MOST_CHARACTERS &&
    value === cleanCharacters(value)
  );
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
