import type { PageRequests } from '../contract/page-api.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import type { Body } from '../validate/rules.ts';
import {
  BadRequest,
  entriesAt,
  isFieldValue,
  isOptionValue,
  isTextList,
  textAt,
} from './read-fields.ts';

type PageActions = Record<keyof PageRequests, (body: Body) => Promise<unknown>>;

/** The POST requests by which the page acts as a person, by path. */
export function createPageActions(sandbox: Pick<Sandbox, 'as'>): PageActions {
  const as = (body: Body) => sandbox.as(textAt(body, 'as'));
  return {
    '/api/run': (body) =>
      as(body).run(
        textAt(body, 'command'),
        entriesAt(body, 'options', isOptionValue),
        textAt(body, 'channelId'),
      ),
    '/api/autocomplete': async (body) => ({
      choices: await as(body).autocomplete(
        textAt(body, 'command'),
        entriesAt(body, 'options', isOptionValue),
        textAt(body, 'focused'),
        textAt(body, 'channelId'),
      ),
    }),
    '/api/press': (body) => {
      const { values } = body;
      const [messageId, customId] = [textAt(body, 'messageId'), textAt(body, 'customId')];
      if (values === undefined) return as(body).press(messageId, customId);
      if (!isTextList(values)) throw new BadRequest('values must be a list of texts');
      return as(body).choose(messageId, customId, values);
    },
    '/api/submit': (body) =>
      as(body).submit(textAt(body, 'modalId'), entriesAt(body, 'fields', isFieldValue)),
    '/api/menu': (body) => as(body).menu(textAt(body, 'command'), textAt(body, 'messageId')),
    '/api/say': async (body) => ({
      kind: 'message',
      message: await as(body).say(textAt(body, 'channelId'), textAt(body, 'text')),
    }),
    '/api/delete': async (body) => {
      await as(body).deleteMessage(textAt(body, 'messageId'));
      return { kind: 'acknowledged' };
    },
  };
}
