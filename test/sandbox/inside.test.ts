import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { usedLimits } from '../../src/sandbox/inside/used-limits.ts';

const blank = { content: '', embeds: [], attachments: [], flags: 0 };

test('a message of components counts text and components at every depth', () => {
  const text = (content: string) => ({ type: 10, content });
  const button = { type: 2, style: 1, label: 'x', custom_id: 'x' };
  const message = {
    ...blank,
    flags: 1 << 15,
    components: [
      text('1234'),
      {
        type: 17,
        components: [
          { type: 9, components: [text('56')], accessory: button },
          { type: 1, components: [button] },
        ],
      },
    ],
  };
  expect(usedLimits(message as unknown as APIMessage)).toEqual([
    { name: 'characters', used: 6, most: 4_000 },
    { name: 'components', used: 7, most: 40 },
    { name: 'files', used: 0, most: 10 },
  ]);
});

test('a character of two units counts once, as where the limit is checked', () => {
  const text = '\u{1F600}'.repeat(2_000);
  const [characters] = usedLimits({ ...blank, content: text } as unknown as APIMessage);
  expect(characters).toEqual({ name: 'characters', used: 2_000, most: 2_000 });
});
