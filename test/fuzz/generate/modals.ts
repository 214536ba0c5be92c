import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import type { Fields } from '../../support/openapi/json.ts';
import { customIdFor } from './components.ts';
import { smallOrOdd, textFor } from './values.ts';
import type { FuzzWorld } from './world.ts';

/** Names of the fields that our forms have, and some that none has. */
const FIELDS = [
  ...[
    'text',
    'source',
    'claim',
    'side',
    'reason',
    'why',
    'quote',
    'answer',
    'day',
    'hour',
    'words',
  ],
  ...['channel', 'number', 'of', 'name', '__proto__', 'constructor', 'formId', 'x'],
];
const MOST_TYPED = 4_000;
const ID = { input: 4, select: 3, radio: 21, checkbox: 23 } as const;

function field(chance: Chance, name: string): Fields {
  const id = chance.whole(1, 40);
  switch (chance.one(['input', 'input', 'select', 'radio', 'checkbox'] as const)) {
    case 'select': {
      const values = [String(smallOrOdd(chance)), textFor(chance, 100), 'supports'];
      const chosen = values.slice(0, chance.whole(0, 2));
      return { type: ID.select, id, custom_id: name, values: chosen };
    }
    case 'radio':
      return { type: ID.radio, id, custom_id: name, value: chance.one(['supports', 'x', null]) };
    case 'checkbox':
      return { type: ID.checkbox, id, custom_id: name, value: chance.whole(0, 1) === 1 };
    default:
      return { type: ID.input, id, custom_id: name, value: textFor(chance, MOST_TYPED) };
  }
}

/** A form that is sent: any fields, under a custom_id of any route. */
export function modalData(chance: Chance, world: FuzzWorld): Fields {
  const names = new Set(
    Array.from({ length: chance.whole(0, 5) }, () => chance.one(FIELDS) ?? 'x'),
  );
  const components = [...names].map((name, index) => {
    const inner = field(chance, name);
    return chance.whole(1, 4) === 1 && inner.type === ID.input
      ? { type: 1, id: index + 1, components: [inner] }
      : { type: 18, id: index + 1, component: inner };
  });
  return { custom_id: customIdFor(chance, world), components };
}
