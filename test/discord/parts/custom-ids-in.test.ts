import { ButtonStyle, ComponentType } from 'discord.js';
import { expect, test } from 'vitest';
import { button, buttons, message, option, select, text } from '#discord/parts/components.ts';
import { customIdsIn } from '#discord/parts/custom-ids-in.ts';

test('the custom_ids of a message are found in containers, rows and beside sections', () => {
  const { components } = message(
    text('"a:text:1"'),
    {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: '"a:section:1"' }],
      accessory: button('"a:label:1"', 'a:accessory:1'),
    },
    buttons(button('One', 'a:one:1'), {
      type: ComponentType.Button,
      style: ButtonStyle.Link,
      label: 'a:link:1',
      url: 'https://example.org/a:link:1',
    }),
    select('a:select:1', '"a:placeholder:1"', [option('a:option:1', 'a:option:1')]),
  );
  expect(customIdsIn(components)).toEqual(['a:accessory:1', 'a:one:1', 'a:select:1']);
});

test('a message without components has none', () => {
  expect(customIdsIn(undefined)).toEqual([]);
  expect(customIdsIn([null, 'a:b:c', { custom_id: 1 }])).toEqual([]);
});
