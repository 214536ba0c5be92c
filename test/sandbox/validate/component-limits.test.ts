import { expect, test } from 'vitest';
import { button, choice, many, picture, row, section, select, text, v2 } from './message-bodies.ts';
import { useMessageRoute } from './send-message.ts';

const send = useMessageRoute();

test.each<[string, object, string]>([
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
  [
    'a component field nobody knows',
    v2(row(button(0, { colour: 1 }))),
    'components.0.components.0.colour: UNKNOWN_FIELD',
  ],
])('%s: refused with the place named', async (_, body, code) => {
  expect(await send(body)).toEqual({ status: 400, code: 50_035, codes: [code] });
});
