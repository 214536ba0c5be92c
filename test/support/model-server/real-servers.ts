import { completion, type Reply } from '../../../src/llm/pretend/behaviours.ts';
import type { ChatRequest } from '../../../src/llm/pretend/read-prompt.ts';
import { oddServers } from './odd-servers.ts';
import { bodied, dressed, form, ok, type RealServer } from './server-kinds.ts';

type Refuses = (request: ChatRequest, before: number) => boolean;

const refusal = (status: number, body: unknown): Reply => ({ status, body });
const error = (message: string, more: object = {}) => ({ error: { message, ...more } });

/** Refuses what it cannot do, and answers all else well. */
function refusing(
  name: string,
  refuses: Refuses,
  reply: Reply,
  requests: RealServer['requests'] = [2, 2, 1],
): RealServer {
  return {
    name,
    requests,
    options: {
      reply: (prompt, request, before) =>
        refuses(request, before) ? reply : ok(completion(request, form(prompt))),
    },
  };
}

function listing(name: string, list: unknown): RealServer {
  return { name, requests: [1, 1, 1], options: { list } };
}

const hasSystem: Refuses = ({ messages }) => messages[0]?.role === 'system';
const isStrict: Refuses = ({ response_format }) => response_format?.json_schema?.strict === true;
const hasSchema: Refuses = ({ response_format }) => response_format?.type === 'json_schema';

const HALF = '{"nonce":"…","bearing":"none"}';

/** What runs into any limit below this many tokens. */
function thinkingLong(name: string, tokens: number, content: 'empty' | 'cut'): RealServer {
  return {
    name,
    requests: [2, 1, 1],
    options: {
      reply(prompt, request) {
        const room = request.max_tokens ?? request.max_completion_tokens ?? 0;
        if (room > tokens) return ok(completion(request, form(prompt)));
        const cut = content === 'cut' ? form(prompt).slice(0, 30) : '';
        const usage = { prompt_tokens: 2_000, completion_tokens: room };
        const finish = content === 'cut' ? 'stop' : 'length';
        return ok(completion(request, cut, { finish, usage }));
      },
    },
  };
}

const refusals: readonly RealServer[] = [
  refusing('system role, 400', hasSystem, refusal(400, error('System role not supported'))),
  refusing(
    'system role, 500',
    hasSystem,
    refusal(500, error('System role not supported', { code: 500 })),
  ),
  refusing(
    'system role, a template that wants users and assistants in turn',
    hasSystem,
    refusal(500, {
      object: 'error',
      message: 'Conversation roles must alternate user/assistant/user/assistant/...',
    }),
  ),
  refusing(
    'system role, under the name of developers’ instructions, in a list',
    hasSystem,
    refusal(400, [error('Developer instruction is not enabled for models/gemma-3', { code: 400 })]),
  ),
  refusing(
    'system role, an unsupported value',
    hasSystem,
    refusal(
      400,
      error("Unsupported value: 'messages[0].role' does not support 'system' with this model."),
    ),
  ),
  refusing(
    'system role, told with status 200',
    hasSystem,
    ok({ error: { message: 'System role not supported', code: 400 } }),
  ),
  refusing(
    'strict',
    isStrict,
    refusal(422, { detail: [{ loc: ['body', 'response_format', 'json_schema', 'strict'] }] }),
  ),
  refusing(
    'a schema, in words of a library',
    hasSchema,
    refusal(400, { detail: "Input should be 'text' or 'json_object'", loc: 'response_format' }),
  ),
  refusing(
    'a form that the model did not keep to, once',
    (_, before) => before === 1,
    refusal(400, error('Failed to validate JSON.', { code: 'json_validate_failed' })),
    [1, 2, 1],
  ),
  refusing(
    'a form that the model never keeps to',
    hasSchema,
    refusal(400, error('Failed to generate JSON.', { code: 'json_validate_failed' })),
    [2, 2, 2],
  ),
  refusing(
    'too high a limit',
    ({ max_tokens = 0 }) => max_tokens > 2_048,
    refusal(400, error('max_tokens is too large: 2500. This model supports at most 2048 tokens.')),
  ),
];

const thoughts: readonly RealServer[] = [
  dressed('<thinking>', (answer) => `<thinking>Hm: ${HALF}</thinking>\n${answer}`),
  dressed('<thought>', (answer) => `<thought>\nThe item.\n</thought>${answer}`),
  dressed('[THINK]', (answer) => `[THINK]A {"bearing":"none"}?[/THINK]${answer}`),
  dressed('◁think▷', (answer) => `◁think▷It says little.◁/think▷${answer}`),
  dressed(
    'Harmony',
    (answer) =>
      `<|channel|>analysis<|message|>${HALF}<|end|><|start|>assistant<|channel|>final<|message|>${answer}`,
  ),
  dressed(
    'Harmony, constrained',
    (answer) =>
      `<|channel|>analysis<|message|>We judge.<|end|><|start|>assistant<|channel|>final <|constrain|>json<|message|>${answer}<|return|>`,
  ),
  dressed('Harmony, without its signs', (answer) => `analysisWe judge.assistantfinal${answer}`),
  dressed(
    'a tag inside the thought',
    (answer) => `<think>The tag </think> closes.</think>${answer}`,
  ),
  dressed(
    'a thought that the template opened',
    (answer) => `The item is short.\n</think>\n${answer}`,
  ),
  dressed('<|im_end|>', (answer) => `${answer}<|im_end|>`),
  dressed('</s> and a fence', (answer) => `\`\`\`json\n${answer}\n\`\`\`</s>`),
  dressed('a thought and a fence', (answer) => `<think>Hm.</think>\n\`\`\`\n${answer}\n\`\`\``),
  dressed('a box', (answer) => `<think>a</think><|begin_of_box|>${answer}<|end_of_box|>`),
  dressed('an answer in tags', (answer) => `<think>a</think>\n<answer>\n${answer}\n</answer>`),
  dressed(
    'Cohere’s signs',
    (answer) => `<|START_THINKING|>a<|END_THINKING|><|START_RESPONSE|>${answer}<|END_RESPONSE|>`,
  ),
  dressed('a role before it', (answer) => `<|im_start|>assistant\n${answer}<|im_end|>\n`),
];

const bodies: readonly RealServer[] = [
  bodied('text/plain', JSON.stringify, { 'content-type': 'text/plain; charset=utf-8' }),
  bodied('no content type', JSON.stringify, { 'content-type': '' }),
  bodied('a byte order mark', (answer) => `\ufeff${JSON.stringify(answer)}`),
  bodied('error: {}', (answer) => ({ error: {}, ...answer })),
  bodied('error: null', (answer) => ({ error: null, ...answer })),
  bodied('an error of empty fields', (answer) => ({
    error: { message: '', code: null, type: [] },
    ...answer,
  })),
  bodied('everything in reasoning_content', (answer) => ({
    ...answer,
    choices: answer.choices.map(({ message, ...choice }) => ({
      ...choice,
      message: { ...message, content: null, reasoning_content: message.content },
    })),
  })),
  bodied('a thought beside the answer', (answer) => ({
    ...answer,
    choices: answer.choices.map(({ message, ...choice }) => ({
      ...choice,
      message: { ...message, reasoning_content: HALF, reasoning: HALF },
    })),
  })),
];

const lists: readonly RealServer[] = [
  listing('a bare list', [{ id: 'x' }]),
  listing('a bare list of names', ['x']),
  listing('models with names', { models: [{ name: 'x' }] }),
  listing('an id that is null', { data: [{ id: null }, { id: 'llama3' }] }),
  listing('an empty list beside a full one', { data: [], models: [{ model: 'x' }] }),
  listing('names that nobody could keep', { data: [{ id: 'a\u0000b' }, {}, null, { id: 'x' }] }),
];

const addresses: readonly RealServer[] = [
  {
    name: 'Azure’s deployments',
    requests: [1, 1, 1],
    options: { path: '/openai/deployments/gpt-4o', query: '?api-version=2024-10-21' },
  },
  {
    name: 'Gemini’s compatible path',
    requests: [1, 1, 1],
    options: { path: '/v1beta/openai' },
  },
];

const limits: readonly RealServer[] = [
  thinkingLong('thoughts of 2,500 tokens', 2_500, 'empty'),
  thinkingLong('an answer that is cut without a word', 2_500, 'cut'),
];

export const realServers: readonly RealServer[] = [
  ...refusals,
  ...thoughts,
  ...bodies,
  ...oddServers,
  ...lists,
  ...addresses,
  ...limits,
];
