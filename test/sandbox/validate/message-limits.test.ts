import { expect, test } from 'vitest';
import {
  button,
  choice,
  many,
  picture,
  row,
  section,
  select,
  text,
  V2,
  v2,
} from './message-bodies.ts';
import { useMessageRoute } from './send-message.ts';

const send = useMessageRoute();

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
