import { describedFaults } from '../support/openapi/description.ts';
import { type Fields, fieldsOf } from '../support/openapi/json.ts';

/** What came for one interaction. */
export type Answer = {
  /** By `performance.now()`. */
  readonly at: number;
  /** Discord's type of the first response. */
  readonly type: number;
  /** Bodies of all responses as JSON, the first one first. */
  readonly bodies: string[];
};

type Reply = { readonly status: number; readonly body?: Fields };

const ACKNOWLEDGED: Reply = {
  status: 400,
  body: { code: 40_060, message: 'Interaction has already been acknowledged.' },
};

/** Says "thinking": what it waits for comes as an edit or a follow-up. */
const DEFERRALS = [5, 6];

/** What the bot answered to made-up interactions, by their tokens, and what Discord would refuse. */
export type Answers = {
  /** What Discord answers: a status, and a body but for 204. */
  take(request: { method: string; path: string; body: unknown }): Reply;
  of(token: string): Answer | undefined;
  /** Resolves with the first answer; undefined when none came for `ms`. */
  wait(token: string, ms: number): Promise<Answer | undefined>;
  /** Tokens of deferrals that nothing has followed. */
  unfinished(): string[];
  readonly refused: readonly string[];
};

const CALLBACK = /\/interactions\/\d+\/([^/]+)\/callback/;
const FOLLOW_UP = /\/webhooks\/\d+\/([^/?]+)/;

export function createAnswers(): Answers {
  const answers = new Map<string, Answer>();
  const waiting = new Map<string, (answer: Answer) => void>();
  const refused: string[] = [];

  const check = (method: string, path: string, body: unknown) => {
    for (const fault of describedFaults(method, path, body)) {
      const bare = path.replace(/[^/]{60,}/g, '…');
      refused.push(`${method} ${bare}: ${fault} in ${JSON.stringify(body)?.slice(0, 300)}`);
    }
  };

  return {
    refused,
    take({ method, path, body }) {
      check(method, path, body);
      const [, first] = CALLBACK.exec(path) ?? [];
      if (first !== undefined) {
        // A retry, because our answer was slow: tell the bot that it was accepted.
        if (answers.has(first)) return ACKNOWLEDGED;
        const type = Number(fieldsOf(body).type);
        const answer = { at: performance.now(), type, bodies: [JSON.stringify(body)] };
        answers.set(first, answer);
        waiting.get(first)?.(answer);
        return { status: 204 };
      }
      const [, later] = FOLLOW_UP.exec(path) ?? [];
      answers.get(later ?? '')?.bodies.push(JSON.stringify(body));
      return { status: 200, body: message() };
    },
    of: (token) => answers.get(token),
    async wait(token, ms) {
      const there = answers.get(token);
      if (there !== undefined) return there;
      const late = Promise.withResolvers<undefined>();
      const timer = setTimeout(() => late.resolve(undefined), ms);
      const came = new Promise<Answer>((resolve) => waiting.set(token, resolve));
      const answer = await Promise.race([came, late.promise]);
      clearTimeout(timer);
      waiting.delete(token);
      return answer;
    },
    unfinished: () =>
      [...answers]
        .filter(([, { type, bodies }]) => DEFERRALS.includes(type) && bodies.length < 2)
        .map(([token]) => token),
  };
}

/** The minimal message that discord.js accepts. */
function message(): Fields {
  const author = { id: '1', username: 'crux', discriminator: '0', avatar: null, bot: true };
  return {
    id: '1400000000000000000',
    channel_id: '1400000000000000001',
    type: 0,
    content: '',
    author,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    pinned: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    flags: 0,
  };
}
