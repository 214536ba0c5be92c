import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js';
import { expect, test } from 'vitest';
import type { OptionValues } from '../../src/sandbox/index.ts';
import { finding } from './findings.ts';
import type { Person } from './person.ts';
import { type Server, useServers } from './servers.ts';

const servers = useServers();

type Typed = { readonly name: string; readonly options: APIApplicationCommandBasicOption[] };

/** All slash commands of a person, subcommands each by itself, as they are registered. */
function offered(person: Person, { guildId }: Server): Typed[] {
  const slash = person.actor
    .commands(guildId)
    .filter(({ type }) => type === ApplicationCommandType.ChatInput);
  return slash.flatMap(({ name, options = [] }): Typed[] => {
    const inner = options.filter(
      (option) => option.type === ApplicationCommandOptionType.Subcommand,
    );
    const own = options.filter(isBasic);
    if (inner.length === 0) return [{ name, options: own }];
    return inner.map((one) => ({ name: `${name} ${one.name}`, options: one.options ?? [] }));
  });
}

function isBasic(option: APIApplicationCommandOption): option is APIApplicationCommandBasicOption {
  return (
    option.type !== ApplicationCommandOptionType.Subcommand &&
    option.type !== ApplicationCommandOptionType.SubcommandGroup
  );
}

/** What Enter puts into an option: its first choice or completion, or the least that it takes. */
async function firstValue(
  person: Person,
  { name }: Typed,
  option: APIApplicationCommandBasicOption,
): Promise<string | number | boolean> {
  if ('choices' in option && option.choices?.[0] !== undefined) return option.choices[0].value;
  if ('autocomplete' in option && option.autocomplete) {
    const [first] = await person.complete(name, { [option.name]: '' }, option.name);
    if (first !== undefined) return first.value;
  }
  switch (option.type) {
    case ApplicationCommandOptionType.Integer:
      return 'min_value' in option ? (option.min_value ?? 1) : 1;
    case ApplicationCommandOptionType.Boolean:
      return true;
    case ApplicationCommandOptionType.User:
      return person.id;
    default:
      return 'x';
  }
}

async function valuesFor(
  person: Person,
  command: Typed,
  isAsked: (option: APIApplicationCommandBasicOption) => boolean,
): Promise<OptionValues> {
  const asked = command.options.filter(isAsked);
  const values = asked.map(
    async (option) => [option.name, await firstValue(person, command, option)] as const,
  );
  return Object.fromEntries(await Promise.all(values));
}

/** The manager has a vote and an item of their own, so that there is something to lose. */
async function withSomethingToLose(): Promise<Server> {
  const server = await servers.openServer('ready');
  const { manager } = server;
  await manager.press(await manager.run('poll', { claim: 1 }), 'Some do');
  await manager.file({ text: finding(0) });
  return server;
}

async function expectNothingLost(server: Server, after: string): Promise<void> {
  const debate = await server.debate();
  expect(debate.state, after).not.toBe('closed');
  const { store } = servers.crux;
  expect(await store.votes.voters(debate.id), after).toBe(1);
  const item = await store.evidence.find(debate.id, 1);
  expect(item, after).toMatchObject({ erasedAt: null, withdrawnAt: null, text: finding(0) });
  expect(await store.debates.erasures(debate.id), after).toMatchObject({ members: 0 });
}

test('nobody erases or closes by any command with its first completions and Enter', async () => {
  const server = await withSomethingToLose();
  const { manager } = server;
  const commands = offered(manager, server);
  expect(commands.length).toBeGreaterThan(18);
  for (const command of commands) {
    for (const isAsked of [(option: object) => 'required' in option, () => true]) {
      const values = await valuesFor(manager, command, isAsked);
      await manager.tryRun(command.name, values);
      await expectNothingLost(server, `/${command.name} ${JSON.stringify(values)}`);
      if ((await server.debate()).state === 'paused') await manager.run('debate resume');
    }
  }
});

test('the export comes before the erasure wherever the two are listed', async () => {
  const server = await servers.openServer('ready');
  const { manager } = server;
  const names = offered(manager, server).map(({ name }) => name);
  expect(names.indexOf('privacy export')).toBeLessThan(names.indexOf('privacy erase'));
  const help = JSON.stringify(await manager.run('help'));
  expect(help.indexOf('/privacy export')).toBeLessThan(help.indexOf('/privacy erase'));
});
