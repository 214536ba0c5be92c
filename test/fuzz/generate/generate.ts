import type { Chance } from '../../../src/sandbox/demo/chance.ts';
import type { Fields } from '../../support/openapi/json.ts';
import { broken } from './breakage.ts';
import { commandData, menuData } from './commands.ts';
import { componentData } from './components.ts';
import { modalData } from './modals.ts';
import {
  bySomebody,
  type Expected,
  envelope,
  type FuzzWorld,
  type Generated,
  inDirectMessage,
} from './world.ts';

const TYPE = { ping: 1, command: 2, component: 3, completion: 4, modal: 5 } as const;
const PEOPLE = 300;
const MINUTE_MS = 60_000;

type Kind = 'command' | 'completion' | 'component' | 'modal' | 'menu';
const KINDS: readonly Kind[] = [
  ...(['command', 'command', 'command', 'completion', 'completion', 'menu'] as const),
  ...(['component', 'component', 'component', 'component', 'modal', 'modal', 'modal'] as const),
];

function make(kind: Kind, chance: Chance, world: FuzzWorld, ageMs: number): Fields {
  const template = chance.one(world.templates) ?? {};
  const made = (type: number, data: Fields) => envelope(template, type, data, ageMs);
  switch (kind) {
    case 'command':
      return made(TYPE.command, commandData(chance, world, false));
    case 'completion':
      return made(TYPE.completion, commandData(chance, world, true));
    case 'menu':
      return made(TYPE.command, menuData(chance, world));
    case 'component':
      return {
        ...made(TYPE.component, componentData(chance, world)),
        message: held(chance, world),
      };
    case 'modal': {
      const payload = made(TYPE.modal, modalData(chance, world));
      return chance.whole(0, 1) === 1 ? { ...payload, message: held(chance, world) } : payload;
    }
  }
}

/** The message that a component is on. */
const held = (chance: Chance, world: FuzzWorld) =>
  structuredClone(chance.one(world.messages) ?? {});

/** One interaction: valid, at an edge, in a direct message, expired, of no known type, or broken. */
export function generate(chance: Chance, world: FuzzWorld): Generated {
  const kind = chance.one(KINDS) ?? 'command';
  const drawn = chance.whole(1, 100);
  if (drawn <= 3) return unknownType(chance, world);
  const isExpired = drawn > 3 && drawn <= 6;
  const ageMs = isExpired ? chance.whole(4_000, 30 * MINUTE_MS) : 0;
  const payload = bySomebody(make(kind, chance, world, ageMs), chance.whole(1, PEOPLE));
  if (isExpired) return { kind: 'expired', expected: 'anything', payload };
  if (drawn <= 26)
    return { kind: `broken ${kind}`, expected: 'anything', payload: broken(chance, payload) };
  if (drawn <= 36) {
    const expected: Expected = kind === 'completion' ? 'no choices' : 'answer';
    return { kind: `${kind} in a DM`, expected, payload: inDirectMessage(payload) };
  }
  return { kind, expected: 'answer', payload };
}

/** Pings, which come over HTTP alone, and types that Discord may have one day. */
function unknownType(chance: Chance, world: FuzzWorld): Generated {
  const payload = make('command', chance, world, 0);
  const type = chance.one([TYPE.ping, 6, 7, 99, 0, -1, '2', null, 2.5]);
  const data = fieldsOrNothing(chance, payload);
  return { kind: 'unknown type', expected: 'anything', payload: { ...payload, type, data } };
}

function fieldsOrNothing(chance: Chance, { data }: Fields): unknown {
  return chance.whole(0, 1) === 1 ? data : undefined;
}
