import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { actions } from '#discord/actions.ts';
import type { Autocomplete, Command, Route } from '#discord/edge/route.ts';
import { parseCustomId } from '#discord/parts/custom-id.ts';
import { commands } from '../../../commands/index.ts';
import { commandList } from '../../../src/sandbox/validate/command-list.ts';
import { collectFaults } from '../../../src/sandbox/validate/faults.ts';
import { describedFaults } from '../../support/openapi/description.ts';
import { everyMessage, everyModal } from '../views/every-message.ts';

type Option = { readonly name: string; readonly autocomplete?: boolean | undefined };
type Leaf = {
  readonly name: string;
  readonly route: Route;
  readonly options: readonly Option[];
  readonly autocomplete: Autocomplete | undefined;
};

/** Every command and subcommand that can be run. */
const leaves: readonly Leaf[] = commands.flatMap((command): Leaf[] => {
  const { name } = command.data;
  if ('subcommands' in command) {
    return command.subcommands.map(({ data, route, autocomplete }) => ({
      name: `${name} ${data.name}`,
      route,
      options: data.options ?? [],
      autocomplete,
    }));
  }
  const options = 'options' in command.data ? (command.data.options ?? []) : [];
  const autocomplete = 'autocomplete' in command ? command.autocomplete : undefined;
  return [{ name, route: command.route, options, autocomplete }];
});

const isMenu = (command: Command) => !('description' in command.data);
const menus = commands.filter(isMenu).map(({ data }) => data.name);
const keysOf = (route: Route) => Object.keys(route.input.shape).sort();
const body = JSON.parse(JSON.stringify(commands.map(({ data }) => data)));

describe('the commands', () => {
  it('are the ones that were agreed on', () => {
    expect(leaves.map(({ name }) => name).sort()).toEqual(
      [
        'Submit as evidence',
        'thesis',
        'poll',
        'argue',
        'evidence',
        'summary',
        'log',
        'help',
        'debate setup',
        'debate gates',
        'debate board',
        'debate close',
        'debate export',
        'debate pause',
        'debate resume',
        'debate status',
        'debate post-summary',
        'privacy export',
        'privacy erase',
        'privacy name',
        'moderate hide',
        'moderate freeze',
        'moderate queue',
        'moderate restore',
        'moderate vouch',
        'Hide from debate',
      ].sort(),
    );
  });

  it('are such that Discord takes them', () => {
    const faults = collectFaults();
    commandList(body, faults);
    expect(faults.tree()).toBeUndefined();
    expect(
      describedFaults('PUT', '/api/v10/applications/1234567890123456789/commands', body),
    ).toEqual([]);
  });

  it.each(
    leaves.filter(({ name }) => !menus.includes(name)).map((leaf) => [leaf.name, leaf] as const),
  )('/%s: its options are the fields of its input', (_, { options, route }) => {
    expect(options.map(({ name }) => name).sort()).toEqual(keysOf(route));
  });

  it.each(menus)('%s: what its input reads is what a menu brings', (name) => {
    const leaf = leaves.find((one) => one.name === name);
    const brought = ['customIds', 'isOurs', 'link', 'ownText'];
    const keys = leaf ? keysOf(leaf.route) : [];
    expect(keys.length).toBeGreaterThan(0);
    expect(brought).toEqual(expect.arrayContaining(keys));
  });

  it('complete an option exactly where one asks to be completed', () => {
    for (const { name, options, autocomplete } of leaves) {
      const asks = options.some(({ autocomplete }) => autocomplete === true);
      expect({ name, completes: autocomplete !== undefined }).toEqual({ name, completes: asks });
    }
  });

  it('take every choice that their own options offer', () => {
    for (const { options, route } of leaves) {
      for (const { name, choices = [] } of options as readonly {
        name: string;
        choices?: { value: unknown }[];
      }[]) {
        const field = route.input.shape[name];
        for (const { value } of choices)
          expect(field?.safeParse(value)).toMatchObject({ success: true });
      }
    }
  });

  it('are offered by Discord to those only who may run them', () => {
    const needs = { member: undefined, moderator: 1n << 13n, manager: 1n << 5n };
    for (const command of commands) {
      const routes =
        'subcommands' in command ? command.subcommands.map(({ route }) => route) : [command.route];
      const offered = command.data.default_member_permissions ?? undefined;
      for (const { audience } of routes) {
        expect([command.data.name, offered]).toEqual([
          command.data.name,
          needs[audience]?.toString(),
        ]);
      }
    }
  });

  it('are all in the index: no file in commands is left out', async () => {
    const folder = join(import.meta.dirname, '../../../commands');
    const listed = new Set<unknown>([
      ...commands,
      ...commands.flatMap((command) => ('subcommands' in command ? command.subcommands : [])),
    ]);
    const names = new Set(commands.map(({ data }) => data.name));
    for (const file of globSync('*.ts', { cwd: folder })) {
      if (['index.ts', 'options.ts'].includes(file)) continue;
      const exported: Record<string, unknown> = await import(join(folder, file));
      // /help is made by a function, since it lists the others.
      const found = Object.values(exported).map((value) =>
        typeof value === 'function' ? names.has(value(() => []).data.name) : listed.has(value),
      );
      expect({ file, found }).toEqual({ file, found: [true] });
    }
  });
});

/** Every custom_id anywhere in a message or modal, fields of modals apart. */
function idsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'custom_id' in value && typeof value.custom_id === 'string' ? [value.custom_id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)].filter((id) => id.includes(':'));
}

const fill = (length: number) =>
  'word '
    .repeat(length / 5 + 1)
    .slice(0, length - 1)
    .concat('.');
const modals = everyModal(fill).map(([, modal]) => modal);
const messages = everyMessage(fill).map(([, { components }]) => components);
const ids = [...new Set(idsIn([messages, modals]))].map(parseCustomId);

/** What a component brings besides its custom_id: chosen values, or a modal's fields. */
function broughtBy(route: string): string[] {
  const modal = modals.find(({ custom_id }) => parseCustomId(custom_id).route === route);
  if (modal !== undefined) {
    return modal.components.flatMap((part) =>
      'component' in part && 'custom_id' in part.component ? [part.component.custom_id] : [],
    );
  }
  return selects.has(route) ? ['values'] : [];
}

function selectRoutes(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isSelect = 'type' in value && value.type === 3 && 'custom_id' in value;
  const own = isSelect ? [parseCustomId(String(value.custom_id)).route] : [];
  return [...own, ...Object.values(value).flatMap(selectRoutes)];
}
const selects = new Set(selectRoutes(messages));

describe('buttons, selects and modals', () => {
  it('that a view shows lead to a route each', () => {
    const routes = new Set(ids.map(({ route }) => route));
    expect([...routes].filter((route) => !Object.hasOwn(actions, route))).toEqual([]);
  });

  it('that have a route are shown by a view each', () => {
    const routes = new Set(ids.map(({ route }) => route));
    expect(Object.keys(actions).filter((route) => !routes.has(route))).toEqual([]);
  });

  it.each(Object.keys(actions))('%s: its custom_id and fields are what its input reads', (name) => {
    const action = actions[name];
    const read = action && keysOf(action);
    expect([...(action?.args ?? []), ...broughtBy(name)].sort()).toEqual(read);
    const all = action?.args ?? [];
    const needed = all.filter((key) => !action?.input.shape[key]?.safeParse(undefined).success);
    for (const { args } of ids.filter(({ route }) => route === name)) {
      expect(args.length).toBeLessThanOrEqual(all.length);
      expect(args.length).toBeGreaterThanOrEqual(needed.length);
    }
  });

  it('carry arguments that their own route accepts', () => {
    const refused = ids.flatMap(({ route, args }) => {
      const action = actions[route];
      return (action?.args ?? []).flatMap((key, at) => {
        const parsed = action?.input.shape[key]?.safeParse(args[at]);
        return parsed?.success ? [] : [`${route} ${key}=${args[at]}`];
      });
    });
    expect(refused).toEqual([]);
  });

  it('name the debate that they belong to, but for setup, which makes one, and one’s own data', () => {
    const without = ids.filter(({ debateId }) => debateId === undefined).map(({ route }) => route);
    expect([...new Set(without)].sort()).toEqual([
      'debate:setup',
      'debate:setup-again',
      'privacy:erase',
      'privacy:export',
    ]);
  });

  it('end a ballot with the stance, so that tools can find it', () => {
    const votes = ids.filter(({ route }) => route === 'ballot:vote').map(({ args }) => args.at(-1));
    expect([...new Set(votes)].sort()).toEqual(['agree', 'disagree', 'unsure', 'withdraw']);
  });

  it('have the fields that were agreed on in the modal of /argue', () => {
    expect(broughtBy('argue:file')).toEqual(['claim', 'side', 'text', 'source']);
    const [modal] = modals;
    const options = (modal?.components ?? []).flatMap((part) =>
      'component' in part && 'options' in part.component ? [part.component.options] : [],
    );
    expect(options[0]?.map(({ value }) => value)).toEqual(
      Array.from({ length: 20 }, (_, at) => String(at + 1)),
    );
    expect(options[1]?.map(({ value }) => value)).toEqual(['challenges', 'supports']);
  });
});
