import type { APIMessage } from 'discord-api-types/v10';
import { FLAG } from '../../codes.ts';
import type { Rig } from '../../context.ts';
import type { Live } from '../../interactions/open-interactions.ts';
import { absolute } from '../../messages/attachments.ts';
import { editMessage, postMessage } from '../../messages/compose.ts';
import { isBody } from '../../validate/rules.ts';
import type { MessageRecord } from '../../world/records.ts';
import { checkId } from '../check.ts';
import { refuse } from '../refusal.ts';
import { noContent, ok, type RestRequest, type Route } from '../request.ts';
import { ANSWER_FLAGS, answerFrame } from './interaction-callback.ts';

/** What follows a first answer: /webhooks/:application/:token and its messages. */

export function followUpRoutes(rig: Rig): Route[] {
  const { interactions, world } = rig;
  const show = (message: APIMessage): APIMessage => absolute(message, rig.origin());

  const liveOf = (params: Record<string, string>): Live => {
    if (params.application !== world.bot().id) throw refuse.unknownWebhook();
    const live = interactions.byToken(params.token ?? '');
    if (live === undefined || live.state === 'waiting') throw refuse.unknownWebhook();
    if (!interactions.alive(live)) throw refuse.invalidToken();
    return live;
  };

  /** `@original`, or a follow-up of the same interaction. */
  const recordOf = (live: Live, wanted: string | undefined): MessageRecord => {
    const id = wanted === '@original' ? live.originalId : checkId(wanted, 'message_id');
    const record = id === undefined ? undefined : world.message(id);
    const own = record?.message.interaction_metadata?.id === live.id || id === live.originalId;
    if (record === undefined || !own) throw refuse.unknownMessage();
    return record;
  };

  const edit = (live: Live, record: MessageRecord, { body, uploads }: RestRequest) => {
    const writing = { body, uploads, to: 'webhook', flags: ANSWER_FLAGS } as const;
    const message = show(editMessage(rig, writing, record));
    if (record.message.id === live.originalId) {
      live.settle({ kind: live.deferred === 'update' ? 'update' : 'message', message });
    }
    return ok(message);
  };

  const post = (request: RestRequest) => {
    const live = liveOf(request.params);
    const original = live.originalId === undefined ? undefined : world.message(live.originalId);
    // The first follow-up after a deferral takes the place of "is thinking…".
    if (original !== undefined && ((original.message.flags ?? 0) & FLAG.loading) !== 0) {
      return edit(live, original, request);
    }
    const { body, uploads } = request;
    const hidden = isBody(body) ? Number(body.flags ?? 0) & FLAG.ephemeral : 0;
    const writing = { body, uploads, to: 'webhook', flags: ANSWER_FLAGS } as const;
    const message = show(postMessage(rig, writing, answerFrame(rig, live, hidden)));
    live.settle({ kind: 'message', message });
    return ok(message);
  };

  const get = ({ params }: RestRequest) =>
    ok(show(recordOf(liveOf(params), params.message).message));

  const patch = (request: RestRequest) => {
    const live = liveOf(request.params);
    return edit(live, recordOf(live, request.params.message), request);
  };

  const remove = ({ params }: RestRequest) => {
    const live = liveOf(params);
    const { message } = recordOf(live, params.message);
    world.put({ is: 'message-gone', id: message.id, channelId: message.channel_id });
    live.settle({ kind: 'acknowledged' });
    return noContent;
  };

  const path = '/webhooks/:application/:token';
  const one = `${path}/messages/:message`;
  return [
    { method: 'POST', path, auth: false, handler: post },
    { method: 'GET', path: one, auth: false, handler: get },
    { method: 'PATCH', path: one, auth: false, handler: patch },
    { method: 'DELETE', path: one, auth: false, handler: remove },
  ];
}
