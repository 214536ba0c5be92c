import { actions } from '#discord/actions.ts';
import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import type { Fields } from '../../support/openapi/json.ts';
import { idFor, smallOrOdd, textFor } from './values.ts';
import type { FuzzWorld } from './world.ts';

const ROUTES = Object.entries(actions).filter(([route]) => !/close|pause/.test(route));
/** Discord's limit for a custom_id. */
const MOST = 100;

const WORDS = [
  ...['agree', 'disagree', 'unsure', 'withdraw', 'supports', 'challenges', 'all', 'mine', 'yes'],
  ...['convincing', 'unconvincing', 'merit', 'source', 'was-agree', 'was-none', 'weekly', 'so-far'],
  ...['last', '2026-W48', '2026-W47', '2026-W99', '', '-', 'abcdefghijkl'],
];

function argument(chance: Chance): string {
  const drawn = chance.whole(1, 10);
  if (drawn <= 5) return String(smallOrOdd(chance));
  if (drawn <= 9) return chance.one(WORDS) ?? '';
  return textFor(chance, 20);
}

/** A custom_id of a route that there is, with arguments good and bad; now and then any text. */
export function customIdFor(chance: Chance, world: FuzzWorld): string {
  if (chance.whole(1, 12) === 1) return textFor(chance, MOST) || 'x';
  const [route, { args }] = chance.one(ROUTES) ?? ['no:such', { args: [] }];
  const debate =
    chance.whole(1, 8) === 1
      ? (chance.one(['-', '', '?', '__proto__', 'abcdefghijkl', '\u0000']) ?? '-')
      : chance.one(world.debateIds);
  const more = chance.whole(1, 10) === 1 ? 1 : 0;
  const given = Array.from({ length: args.length + more }, () => argument(chance));
  return [route, debate, ...given].join(':').slice(0, MOST);
}

/** A button, or a select of a kind that there is, with values. */
export function componentData(chance: Chance, world: FuzzWorld): Fields {
  const type = chance.one([2, 2, 2, 3, 3, 5, 6, 7, 8]) ?? 2;
  const customId = customIdFor(chance, world);
  if (type === 2) return { component_type: 2, custom_id: customId };
  const size = chance.whole(0, 3);
  const value = () =>
    type === 3
      ? chance.whole(1, 2) === 1
        ? argument(chance)
        : textFor(chance, 100)
      : idFor(chance, world.channelIds.slice(0, 1));
  const values = Array.from({ length: size }, value);
  return { component_type: type, custom_id: customId, values, resolved: {} };
}
