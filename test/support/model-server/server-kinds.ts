import { completion, fill, type Reply } from '../../../src/llm/pretend/behaviours.ts';
import type { ModelServerOptions } from '../../../src/llm/pretend/open-model-server.ts';
import { honest } from '../../../src/llm/pretend/pretend-models.ts';
import type { ReadPrompt } from '../../../src/llm/pretend/read-prompt.ts';

/** A server as one is known to be, of which every item gets its grade. */
export type RealServer = {
  readonly name: string;
  readonly options: ModelServerOptions;
  /** Requests for the first item, the second one and the third one. */
  readonly requests: readonly [number, number, number];
  /** Whether the address has no list of models, so that one is named. */
  readonly model?: string;
};

type Told = (prompt: ReadPrompt) => string;

/** The form as the model fills it in. */
export const form: Told = (prompt) => JSON.stringify(fill(honest, prompt));
export const ok = (body: unknown, headers: Reply['headers'] = {}): Reply => ({
  status: 200,
  headers,
  body,
});

/** Puts what the model answers into its own dress. */
export function dressed(
  name: string,
  dress: (answer: string, prompt: ReadPrompt) => string,
): RealServer {
  return {
    name,
    requests: [1, 1, 1],
    options: {
      reply: (prompt, request) => ok(completion(request, dress(form(prompt), prompt))),
    },
  };
}

/** Answers with another body around the same completion. */
export function bodied(
  name: string,
  body: (answer: ReturnType<typeof completion>) => unknown,
  headers: Reply['headers'] = {},
): RealServer {
  return {
    name,
    requests: [1, 1, 1],
    options: {
      reply: (prompt, request) => ok(body(completion(request, form(prompt))), headers),
    },
  };
}
