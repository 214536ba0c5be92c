import { captured, compromised, honest, obedient, type PretendModel } from './pretend-models.ts';
import type { ChatRequest, ReadPrompt } from './read-prompt.ts';

/** An HTTP response; it is sent after `afterMs`. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly afterMs?: number;
  /**
   * `hang` sends nothing; `stall` sends half of the body, `cut` then closes; `drop` only closes.
   */
  readonly breaks?: 'hang' | 'stall' | 'cut' | 'drop';
};

export const behaviours = [
  'honest',
  'compromised',
  'captured',
  'obedient',
  'slow',
  'hanging',
  'stalling',
  'dropping',
  'cutting',
  'mislabelling',
  'half-streaming',
  'busy',
  'failing',
  'failing-behind',
  'no-schema',
  'no-format',
  'no-temperature',
  'other-token-name',
  'refusal',
  'filter',
  'truncated',
  'empty',
  'fenced',
  'thinking',
  'prose',
  'echo',
  'wrong-nonce',
  'no-usage',
  'odd-usage',
  'schema-ignored',
  'no-json',
  'error-in-words',
  'error-inside',
  'in-parts',
  'zero-usage',
  'no-message',
  'endless',
] as const;
export type Behaviour = (typeof behaviours)[number];

/** Those after which an answer may still be read; all others end in a failure. */
export const answering: readonly Behaviour[] = [
  ...(['honest', 'compromised', 'captured', 'obedient', 'slow', 'no-schema', 'no-format'] as const),
  ...([
    'no-temperature',
    'other-token-name',
    'fenced',
    'thinking',
    'no-usage',
    'odd-usage',
    'in-parts',
    'zero-usage',
  ] as const),
];

export type BehaviourOptions = {
  /** How long `slow` takes. */
  readonly slowMs: number;
  readonly retryAfter: string;
};

const SCHEMA_REFUSED = {
  error: { message: "unknown value for 'response_format.type'", code: null },
};

/** What a server of this kind answers to a prompt of ours. */
export function replyOf(
  behaviour: Behaviour,
  prompt: ReadPrompt,
  request: ChatRequest,
  options: BehaviourOptions,
): Reply {
  const told = (model: PretendModel) => JSON.stringify(fill(model, prompt));
  const says = (content: Content, change: Partial<Completion> = {}): Reply => ({
    status: 200,
    body: completion(request, content, change),
  });
  const format = request.response_format?.type;
  const refused = (message: string): Reply => ({ status: 400, body: { error: { message } } });
  switch (behaviour) {
    case 'honest':
      return says(told(honest));
    case 'compromised':
      return says(told(compromised));
    case 'captured':
      return says(told(captured));
    case 'obedient':
      return says(told(obedient));
    case 'slow':
      return { ...says(told(honest)), afterMs: options.slowMs };
    case 'hanging':
      return { ...says(null), breaks: 'hang' };
    case 'stalling':
      return { ...says(told(honest)), breaks: 'stall' };
    case 'dropping':
      return { ...says(told(honest)), breaks: 'drop' };
    case 'cutting':
      return { ...says(told(honest)), breaks: 'cut' };
    case 'mislabelling':
      return { ...says(told(honest)), headers: { 'content-encoding': 'gzip' } };
    case 'half-streaming':
      return {
        status: 200,
        headers: { 'content-type': 'text/event-stream' },
        body: `data: ${JSON.stringify({ choices: [{ delta: { content: told(honest) } }] })}\n\n`,
      };
    case 'busy':
      return {
        status: 429,
        headers: { 'retry-after': options.retryAfter },
        body: { error: { message: 'slow down', code: 'rate_limit_exceeded' } },
      };
    case 'failing':
      return { status: 500, body: { error: { message: 'out of order' } } };
    case 'failing-behind':
      return { status: 200, body: { error: { message: 'upstream is busy', code: 429 } } };
    case 'no-schema':
      return format === 'json_schema' ? { status: 400, body: SCHEMA_REFUSED } : says(told(honest));
    case 'no-format':
      return format === undefined ? says(told(honest)) : { status: 400, body: SCHEMA_REFUSED };
    case 'no-temperature':
      return request.temperature === undefined
        ? says(told(honest))
        : refused("'temperature' does not support 0 with this model");
    case 'other-token-name':
      return request.max_tokens === undefined
        ? says(told(honest))
        : refused("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.");
    case 'refusal':
      return says(null, { refusal: 'I cannot help with that.' });
    case 'filter':
      return says('', { finish: 'content_filter' });
    case 'truncated':
      return says(told(honest).slice(0, 40), { finish: 'length' });
    case 'empty':
      return says(' \n');
    case 'fenced':
      return says(`\`\`\`json\n${told(honest)}\n\`\`\``);
    case 'thinking':
      return says(`<think>\nThe item says {"bearing":"none"} …\n</think>\n\n${told(honest)}`);
    case 'prose':
      return says(`Here is the form:\n\n${told(honest)}\n\nLet me know if I can help.`);
    case 'echo':
      return says(prompt.kind === 'write' ? JSON.stringify(prompt.facts) : prompt.item);
    case 'wrong-nonce':
      return says(JSON.stringify({ ...fill(honest, prompt), nonce: '0'.repeat(18) }));
    case 'no-usage':
      return says(told(honest), { usage: undefined, blank: { error: '' } });
    case 'odd-usage':
      return says(told(honest), { usage: { prompt_tokens: 'many', completion_tokens: -3 } });
    case 'schema-ignored':
      return says(JSON.stringify({ nonce: prompt.nonce, verdict: 'strong', score: 10 }));
    case 'no-json':
      return { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>It works!</h1>' };
    case 'error-in-words':
      return { status: 200, body: { error: 'Unexpected endpoint or method.' } };
    case 'error-inside':
      return says('', { finish: 'error', error: { code: 502, message: 'the provider failed' } });
    case 'in-parts':
      return says([
        { type: 'thinking', thinking: [{ type: 'text', text: '{"bearing":"none"}' }] },
        { type: 'text', text: told(honest) },
      ]);
    case 'zero-usage':
      return says(told(honest), { usage: { prompt_tokens: 0, completion_tokens: 0 } });
    case 'no-message':
      return { status: 200, body: { choices: [{ index: 0, finish_reason: 'content_filter' }] } };
    case 'endless':
      return says(told(honest).padEnd(6_000_000));
  }
}

/** What this model answers to the prompt, with the prompt's nonce. */
export function fill(model: PretendModel, prompt: ReadPrompt): object {
  const { nonce } = prompt;
  if (prompt.kind === 'grade') return { nonce, ...model.grade(prompt.item, prompt.claim) };
  if (prompt.kind === 'read') return { nonce, words: model.find(prompt.sentence, prompt.item) };
  return { nonce, bullets: model.write(prompt.facts) };
}

type Content = string | readonly object[] | null;
/** `error` belongs to the choice, `blank` is placed beside the choices. */
type Completion = {
  refusal: string;
  finish: string;
  usage: unknown;
  error: object;
  blank: object;
};

/** The body of a chat completion with this content. */
export function completion(
  request: ChatRequest,
  content: Content,
  change: Partial<Completion> = {},
) {
  const words = request.messages.map((message) => message.content).join('');
  const usage = {
    prompt_tokens: Math.ceil(words.length / 4),
    completion_tokens: Math.ceil((content ?? '').length / 4),
    prompt_tokens_details: { cached_tokens: 1_024 },
  };
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: request.model,
    ...change.blank,
    choices: [
      {
        index: 0,
        finish_reason: change.finish ?? 'stop',
        ...(change.error === undefined ? {} : { error: change.error }),
        message: { role: 'assistant', content, refusal: change.refusal ?? null },
      },
    ],
    ...('usage' in change
      ? change.usage === undefined
        ? {}
        : { usage: change.usage }
      : { usage }),
  };
}
