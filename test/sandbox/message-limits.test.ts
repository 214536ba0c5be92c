import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.ts';
import { codesIn, quiet } from './support.ts';

const V2 = 1 << 15;
let sandbox: Sandbox;
let send: (body: object) => Promise<{ status: number; code: number; codes: string[] }>;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  sandbox = createSandbox({ folder, log: quiet });
  const { apiUrl, token } = await sandbox.start();
  const channelId = sandbox.channels()[0]?.id;
  send = async (body) => {
    const response = await fetch(`${apiUrl}/v10/channels/${channelId}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { code, errors } = (await response.json()) as { code: number; errors?: unknown };
    return { status: response.status, code, codes: codesIn(errors) };
  };
  return async () => {
    await sandbox.stop();
    rmSync(folder, { recursive: true, force: true });
  };
});

const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const text = (content: string): object => ({ type: 10, content });
const button = (index = 0, more: object = {}): object => ({
  type: 2,
  style: 1,
  label: 'x',
  custom_id: `b${index}`,
  ...more,
});
const row = (...components: object[]): object => ({ type: 1, components });
const choice = (index: number, more: object = {}): object => ({
  label: 'x',
  value: `${index}`,
  ...more,
});
const select = (more: object = {}): object => ({
  type: 3,
  custom_id: 'select',
  options: [choice(0)],
  ...more,
});
const v2 = (...components: object[]): object => ({ flags: V2, components });
const picture = { media: { url: 'https://example.org/a.png' } };
const section = (more: object = {}): object => ({
  type: 9,
  components: [text('x')],
  accessory: button(),
  ...more,
});

test.each<[string, object]>([
  ['40 components, nested ones counted', v2(...many(20, (n) => row(button(n))))],
  [
    '4,000 characters of text over several displays',
    v2(text('x'.repeat(2_000)), text('y'.repeat(2_000))),
  ],
  ['five buttons in a row', v2(row(...many(5, (n) => button(n))))],
  ['a select of 25', v2(row(select({ options: many(25, (n) => choice(n)), max_values: 25 })))],
  [
    'a label of 80 and a custom_id of 100',
    v2(row(button(0, { label: 'x'.repeat(80), custom_id: 'x'.repeat(100) }))),
  ],
  [
    'a section, a gallery, a separator and a file of text in a container',
    v2({
      type: 17,
      accent_color: 0xffffff,
      components: [
        section(),
        { type: 12, items: many(10, () => picture) },
        { type: 14, spacing: 2 },
      ],
    }),
  ],
  ['a label in characters beyond 16 bits', v2(row(button(0, { label: '🗳'.repeat(80) })))],
  ['an emoji alone', v2(row(button(0, { label: undefined, emoji: { name: '🗳️' } })))],
  [
    '2,000 characters and five rows',
    { content: 'x'.repeat(2_000), components: many(5, (n) => row(button(n))) },
  ],
])('%s are accepted', async (_, body) => {
  expect(await send(body)).toMatchObject({ status: 200 });
});

test.each<[string, object, string]>([
  [
    'content beside Components V2',
    { ...v2(text('x')), content: 'x' },
    'content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'embeds beside Components V2',
    { ...v2(text('x')), embeds: [{ title: 'x' }] },
    'embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
  ],
  [
    'a text display without the flag',
    { components: [text('x')] },
    'components.0.type: UNION_TYPE_CHOICES',
  ],
  [
    '41 components, nested ones counted',
    v2(...many(20, (n) => row(button(n))), text('x')),
    'components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
  ],
  [
    '4,001 characters in all',
    v2(text('x'.repeat(4_000)), text('y')),
    'components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
  ],
  ['an empty text', v2(text('')), 'components.0.content: BASE_TYPE_REQUIRED'],
  [
    'six buttons',
    v2(row(...many(6, (n) => button(n)))),
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  ['an empty row', v2(row()), 'components.0.components: BASE_TYPE_REQUIRED'],
  [
    'a select beside a button',
    v2(row(select(), button())),
    'components.0.components.1: COMPONENT_LAYOUT_WIDTH_EXCEEDED',
  ],
  [
    'a label of 81',
    v2(row(button(0, { label: 'x'.repeat(81) }))),
    'components.0.components.0.label: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'a custom_id of 101',
    v2(row(button(0, { custom_id: 'x'.repeat(101) }))),
    'components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'no custom_id',
    v2(row(button(0, { custom_id: undefined }))),
    'components.0.components.0.custom_id: BASE_TYPE_REQUIRED',
  ],
  [
    'a custom_id twice',
    v2(row(button(1)), { type: 17, components: [row(button(1))] }),
    'components.1.components.0.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED',
  ],
  [
    'a link with a custom_id',
    v2(row(button(0, { style: 5, url: 'https://example.org' }))),
    'components.0.components.0.custom_id: BUTTON_COMPONENT_FIELD_NOT_ALLOWED',
  ],
  [
    'a link to javascript',
    v2(row({ type: 2, style: 5, label: 'x', url: 'javascript://x' })),
    'components.0.components.0.url: URL_TYPE_INVALID_SCHEME',
  ],
  [
    'neither label nor emoji',
    v2(row(button(0, { label: undefined }))),
    'components.0.components.0: BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED',
  ],
  [
    'a word for an emoji',
    v2(row(button(0, { emoji: { name: 'ballot' } }))),
    'components.0.components.0.emoji.name: COMPONENT_INVALID_EMOJI',
  ],
  [
    'a style of 7',
    v2(row(button(0, { style: 7 }))),
    'components.0.components.0.style: BASE_TYPE_CHOICES',
  ],
  [
    '26 options',
    v2(row(select({ options: many(26, (n) => choice(n)) }))),
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option label of 101',
    v2(row(select({ options: [choice(0, { label: 'x'.repeat(101) })] }))),
    'components.0.components.0.options.0.label: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an option description of 101',
    v2(row(select({ options: [choice(0, { description: 'x'.repeat(101) })] }))),
    'components.0.components.0.options.0.description: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'an option twice',
    v2(row(select({ options: [choice(0), choice(0)] }))),
    'components.0.components.0.options.1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
  ],
  [
    'more to choose than options',
    v2(row(select({ max_values: 2 }))),
    'components.0.components.0.options: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'four texts in a section',
    v2(section({ components: many(4, () => text('x')) })),
    'components.0.components: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a section without accessory',
    v2(section({ accessory: undefined })),
    'components.0.accessory: BASE_TYPE_REQUIRED',
  ],
  [
    'eleven pictures',
    v2({ type: 12, items: many(11, () => picture) }),
    'components.0.items: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'an alt text of 1,025',
    v2({ type: 12, items: [{ ...picture, description: 'x'.repeat(1_025) }] }),
    'components.0.items.0.description: BASE_TYPE_BAD_LENGTH',
  ],
  [
    'a file that was not sent',
    v2({ type: 12, items: [{ media: { url: 'attachment://no.png' } }] }),
    'components: UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
  ],
  [
    'a colour beyond white',
    v2({ type: 17, accent_color: 0x1000000, components: [text('x')] }),
    'components.0.accent_color: NUMBER_TYPE_MAX',
  ],
  [
    'a container in a container',
    v2({ type: 17, components: [{ type: 17, components: [text('x')] }] }),
    'components.0.components.0.type: UNION_TYPE_CHOICES',
  ],
  ['2,001 characters', { content: 'x'.repeat(2_001) }, 'content: BASE_TYPE_MAX_LENGTH'],
  ['six rows', { components: many(6, (n) => row(button(n))) }, 'components: BASE_TYPE_MAX_LENGTH'],
  ['eleven embeds', { embeds: many(11, () => ({ title: 'x' })) }, 'embeds: BASE_TYPE_MAX_LENGTH'],
  [
    'an embed title of 257',
    { embeds: [{ title: 'x'.repeat(257) }] },
    'embeds.0.title: BASE_TYPE_MAX_LENGTH',
  ],
  [
    'embeds over 6,000',
    { embeds: many(2, () => ({ description: 'x'.repeat(4_000) })) },
    'embeds: MAX_EMBED_SIZE_EXCEEDED',
  ],
  ['a nonce of 26', { content: 'x', nonce: 'x'.repeat(26) }, 'nonce: BASE_TYPE_MAX_LENGTH'],
  [
    'the ephemeral flag in a channel',
    { content: 'x', flags: 64 },
    'flags: MESSAGE_FLAGS_NOT_ALLOWED',
  ],
  ['a field nobody knows', { content: 'x', colour: 1 }, 'colour: UNKNOWN_FIELD'],
  [
    'a component field nobody knows',
    v2(row(button(0, { colour: 1 }))),
    'components.0.components.0.colour: UNKNOWN_FIELD',
  ],
  [
    'an attachment that is not there',
    { content: 'x', attachments: [{ id: '0' }] },
    'attachments.0.id: ATTACHMENT_NOT_FOUND',
  ],
])('%s: refused with the place named', async (_, body, code) => {
  expect(await send(body)).toEqual({ status: 400, code: 50_035, codes: [code] });
});

test.each([
  ['nothing', {}],
  ['blank content', { content: '  ' }],
  ['Components V2 without a component', { flags: V2, components: [] }],
])('a message of %s is empty', async (_, body) => {
  expect(await send(body)).toMatchObject({ status: 400, code: 50_006 });
});
