/** A request with a body, and what a validator has to say about it: nothing when it is good. */
export interface BodyCase {
  title: string;
  method: string;
  path: string;
  body: unknown;
  /** One of the faults; undefined for a good body. */
  fault?: RegExp;
}

export const v2 = 1 << 15;
export const text = (content: string) => ({ type: 10, content });
export const button = (customId: string, label = 'Go') => ({
  type: 2,
  style: 1,
  label,
  custom_id: customId,
});
export const row = (...components: unknown[]) => ({ type: 1, components });

const callback = '/api/v10/interactions/1/token/callback?with_response=false';
const original = '/api/v10/webhooks/1/token/messages/%40original';
const messages = '/api/v10/channels/2/messages';

const answer = (data: unknown, type = 4) => ({ type, data });
const inMessage = (...components: unknown[]) => answer({ flags: v2, components });
const label = (component: unknown, title = 'Side') => ({ type: 18, label: title, component });
const side = { label: 'For', value: 'supports' };
const otherSide = { label: 'Against', value: 'challenges' };
const radio = { type: 21, custom_id: 'side', options: [side, otherSide] };
const modal = (...components: unknown[]) =>
  answer({ custom_id: 'evidence:file', title: 'Evidence', components }, 9);

/** Bodies that the description itself judges. */
export const describedBodies: BodyCase[] = [
  {
    title: 'an answer with a container, a section and a row',
    method: 'POST',
    path: callback,
    body: inMessage(
      { type: 17, accent_color: 0xffffff, components: [text('a'), { type: 14, divider: true }] },
      { type: 9, components: [text('b')], accessory: button('a:b') },
      row(button('a:c'), { type: 2, style: 5, label: 'Read', url: 'https://example.org/a' }),
    ),
  },
  { title: 'a modal', method: 'POST', path: callback, body: modal(text('Notice'), label(radio)) },
  {
    title: 'what discord.js adds by itself to an edit',
    method: 'PATCH',
    path: original,
    body: { content: 'a', tts: false, enforce_nonce: false, allowed_mentions: { parse: [] } },
  },
  {
    title: 'a command whose permissions are a string',
    method: 'PUT',
    path: '/api/v10/applications/1/commands',
    body: [{ name: 'debate', description: 'Runs', default_member_permissions: '32', type: 1 }],
  },
  {
    title: 'an autocomplete',
    method: 'POST',
    path: callback,
    body: answer({ choices: [{ name: 'One', value: 1 }] }, 8),
  },
  {
    title: 'a post with a nonce',
    method: 'POST',
    path: messages,
    body: { content: 'a', nonce: 'week-47', enforce_nonce: true },
  },
  { title: 'a deferral', method: 'POST', path: callback, body: { type: 5, data: { flags: 64 } } },
  {
    title: 'a label of 81 characters, named by its place',
    method: 'POST',
    path: callback,
    body: inMessage(row(button('a:b', 'x'.repeat(81)))),
    fault: /^data\.components\[0\]\.components\[0\]\.label: .*80 characters, has 81$/,
  },
  {
    title: 'an unknown field of a button',
    method: 'POST',
    path: callback,
    body: inMessage(row({ ...button('a:b'), colour: 'red' })),
    fault: /^data\.components\[0\]\.components\[0\]: unknown field colour$/,
  },
  {
    title: 'an unknown field of a message',
    method: 'POST',
    path: messages,
    body: { content: 'a', ephemeral: true },
    fault: /^body: unknown field ephemeral$/,
  },
  {
    title: 'a field that this route does not know',
    method: 'PATCH',
    path: original,
    body: { content: 'a', tts: true },
    fault: /^body: unknown field tts$/,
  },
  {
    title: 'a type of component that does not exist',
    method: 'POST',
    path: callback,
    body: inMessage({ type: 99 }),
    fault: /^data\.components\[0\]\.type: is 99, not one of/,
  },
  {
    title: 'a radio group with one option',
    method: 'POST',
    path: callback,
    body: modal(label({ ...radio, options: [side] })),
    fault: /component\.options: must NOT have fewer than 2 items$/,
  },
  {
    title: 'a select outside a row',
    method: 'POST',
    path: callback,
    body: inMessage({ type: 3, custom_id: 'a', options: [side] }),
    fault: /^data\.components\[0\]\.type: is 3, not one of/,
  },
  {
    title: 'an id that is no snowflake',
    method: 'POST',
    path: messages,
    body: { content: 'a', allowed_mentions: { users: ['ada'] } },
    fault: /^allowed_mentions\.users\[0\]: /,
  },
  {
    title: 'a command without a name',
    method: 'PUT',
    path: '/api/v10/applications/1/guilds/2/commands',
    body: [{ description: 'Runs' }],
    fault: /^\[0\]: must have required property 'name'$/,
  },
  {
    title: 'a body that is missing',
    method: 'POST',
    path: messages,
    body: undefined,
    fault: /^body: is missing$/,
  },
  {
    title: 'a route that Discord does not have',
    method: 'POST',
    path: '/api/v10/channels/2/ballots',
    body: {},
    fault: /^path: .* no POST \/channels\/2\/ballots; if Discord has it, add it to .*routes\.ts/,
  },
];
