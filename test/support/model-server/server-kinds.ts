import { completion, fill, type Reply } from '../../../src/llm/pretend/behaviours.ts';
import type { ModelServerOptions } from '../../../src/llm/pretend/open-model-server.ts';
import { honest } from '../../../src/llm/pretend/pretend-models.ts';
import type { ReadPrompt } from '../../../src/llm/pretend/read-prompt.ts';

/** A known kind of server, with which every item must get its grade. */
export type RealServer = {
  readonly name: string;
  readonly options: ModelServerOptions;
  /** Requests for the first item, the second one and the third one. */
  readonly requests: readonly [number, number, number];
  /** The model's name, for a server that has no list of models. */
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

/** Wraps the model's answer in the server's own format. */
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
