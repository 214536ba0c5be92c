import { gzipSync } from 'node:zlib';
import type { completion } from '../../../src/llm/pretend/behaviours.ts';
import { bodied, dressed, type RealServer } from './server-kinds.ts';

const HALF = '{"nonce":"…","bearing":"none"}';

/** Replaces the message with something else. */
const messaged = (name: string, change: (content: string) => object) =>
  bodied(name, (answer) => ({
    ...answer,
    choices: answer.choices.map(({ message, ...choice }) => ({
      ...choice,
      message: { ...message, ...change(String(message.content)) },
    })),
  }));

const called = (content: string, more: object = {}) => ({
  id: 'call_1',
  type: 'function',
  function: { name: 'grade', arguments: content, ...more },
});

/** Servers that answer in an unrequested format, or deviate from the API. */
export const oddServers: readonly RealServer[] = [
  bodied('a stream that nobody asked for', (answer) => streamOf(answer), {
    'content-type': 'text/event-stream',
  }),
  bodied('a stream of one whole message', (answer) => `data: ${JSON.stringify(answer)}\n\n`),
  bodied('something behind the JSON', (answer) => `${JSON.stringify(answer)}\n<!-- hit -->\u0000`),
  bodied('a second object behind it', (answer) => `${JSON.stringify(answer)}{"error":"late"}`),
  bodied('packed without a word', (answer) => gzipSync(JSON.stringify(answer))),
  dressed('keys that stand twice', (answer) => answer.replace('{', '{"bearing":"none",')),
  dressed('a fence of another language', (answer) => `\`\`\`javascript\n${answer}\n\`\`\``),
  dressed('a fence of tildes', (answer) => `~~~JSON\n${answer}\n~~~`),
  messaged('parts of a newer interface', (content) => ({
    content: [
      { type: 'reasoning', text: HALF },
      { type: 'output_text', text: content },
    ],
  })),
  messaged('parts that are bare texts', (content) => ({
    content: [content.slice(0, 20), content.slice(20)],
  })),
  messaged('an answer that is read already', (content) => ({ content: JSON.parse(content) })),
  messaged('an empty refusal', () => ({ refusal: '' })),
  messaged('a call of a function', (content) => ({ content: null, tool_calls: [called(content)] })),
  messaged('a call with its arguments read', (content) => ({
    content: '',
    tool_calls: [called('', { arguments: JSON.parse(content) })],
  })),
  messaged('a call in the older form', (content) => ({
    content: null,
    function_call: { name: 'grade', arguments: content },
  })),
  bodied('numbers as texts', (answer) => ({
    ...answer,
    created: '1',
    usage: { prompt_tokens: '2000', completion_tokens: '80' },
    choices: answer.choices.map((choice) => ({ ...choice, index: '0' })),
  })),
];

/** A completion as a stream would bring it. */
function streamOf({ choices, usage }: ReturnType<typeof completion>): string {
  const content = String(choices[0]?.message.content);
  const half = Math.floor(content.length / 2);
  const pieces = [content.slice(0, half), content.slice(half)];
  const events = [
    { choices: [{ index: 0, delta: { role: 'assistant', content: '' } }] },
    ...pieces.map((piece) => ({ choices: [{ index: 0, delta: { content: piece } }] })),
    { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] },
    { choices: [], usage },
  ];
  const lines = events.map((event) => `data: ${JSON.stringify(event)}\n\n`);
  return `: keep-alive\n\n${lines.join('')}data: [DONE]\n\n`;
}
