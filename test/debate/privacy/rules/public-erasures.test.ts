import { expect, it } from 'vitest';
import { publicErasures } from '#debate/privacy/rules/public-erasures.ts';

it.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [9, 5],
  [10, 10],
])(
  'of %i members who erased their data %i are told, and of their votes nothing',
  (members, told) => {
    expect(publicErasures({ members, votes: 17, items: 3 })).toEqual({ members: told, items: 3 });
  },
);
