import { countOf, fieldsOf } from '../../openapi/json.ts';
import { botRoute, type Call, found, type Route } from '../call.ts';
import { messageFaults } from '../checks/message.ts';
import { flag, permission } from '../limits.ts';
import { addMessage, editMessage } from '../messages.ts';
import {
  missingAccess,
  missingPermissions,
  Refusal,
  refuseFaults,
  unknownChannel,
  unknownMessage,
} from '../refusal.ts';

const all = '/channels/{channel_id}/messages';
const one = `${all}/{message_id}`;

function channelFor({ world, params }: Call, needed: bigint) {
  const channel = world.channelById.get(params.channel_id ?? '');
  if (!channel) throw unknownChannel();
  if (!(channel.botMay & permission.viewChannel)) throw missingAccess();
  if ((channel.botMay & needed) !== needed) throw missingPermissions();
  return channel;
}

function publicMessage(call: Call) {
  const channel = channelFor(call, permission.readHistory);
  const stored = call.world.messages.get(call.params.message_id ?? '');
  const isHere = stored && stored.wire.channel_id === channel.id && !stored.onlyFor;
  if (!isHere) throw unknownMessage();
  return stored;
}

function post(call: Call) {
  const { world, files } = call;
  const needed = permission.sendMessages | (files.length > 0 ? permission.attachFiles : 0n);
  const channel = channelFor(call, needed);
  const body = fieldsOf(call.body);
  refuseFaults(messageFaults(body, { route: 'post', files }));
  if (countOf(body.flags) & flag.ephemeral) refuseFaults(['flags: a post is never ephemeral']);
  const key = `${channel.id} ${body.nonce}`;
  const first = body.enforce_nonce ? world.messages.get(world.nonces.get(key) ?? '') : undefined;
  if (first) return found(first.wire);
  const stored = addMessage(world, { channelId: channel.id, body, files });
  if (body.nonce !== undefined) world.nonces.set(key, String(stored.wire.id));
  return found(stored.wire);
}

function edit(call: Call) {
  const stored = publicMessage(call);
  const body = fieldsOf(call.body);
  refuseFaults(messageFaults(body, { route: 'edit', files: call.files, before: stored.wire }));
  editMessage(stored, body, call.files);
  return found(stored.wire);
}

function remove(call: Call) {
  const stored = publicMessage(call);
  call.world.messages.delete(String(stored.wire.id));
  return { status: 204 };
}

function list(call: Call) {
  const channel = channelFor(call, permission.readHistory);
  const here = [...call.world.messages.values()].filter(
    ({ wire, onlyFor }) => wire.channel_id === channel.id && !onlyFor,
  );
  const limit = Number(call.query.get('limit') ?? 50);
  if (!(limit >= 1 && limit <= 100)) throw new Refusal(400, 50035, 'Invalid Form Body');
  return found(
    here
      .map(({ wire }) => wire)
      .reverse()
      .slice(0, limit),
  );
}

/** Messages in channels: post (with a nonce), read, edit, delete. */
export const channelMessageRoutes: Route[] = [
  botRoute('POST', all, post),
  botRoute('GET', all, list),
  botRoute('GET', one, (call) => found(publicMessage(call).wire)),
  botRoute('PATCH', one, edit),
  botRoute('DELETE', one, remove),
];
