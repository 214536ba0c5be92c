import type {
  APIApplicationCommand,
  APIApplicationCommandOption,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import type { PageState, Person } from '../../../src/sandbox/index.ts';

export const BOT = { id: '900', name: 'Crux', online: true };
const GUILD = { id: '700', name: 'Reading circle', ownerId: '101', botIsMember: true };

function person(id: string, name: string, standing: Person['standing']): Person {
  return { id, name, username: name.toLowerCase(), standing };
}

export const PEOPLE = [
  person('101', 'Mara', 'manager'),
  person('102', 'Odo', 'moderator'),
  person('103', 'Ines', 'member'),
  person('104', 'Tariq', 'member'),
];

const CHANNELS = [
  { id: '801', guildId: '700', name: 'debate', position: 0, canWrite: true },
  { id: '802', guildId: '700', name: 'showcase', position: 1, canWrite: false },
  { id: '803', guildId: '700', name: 'empty', position: 2, canWrite: true },
];

/** discord-api-types keeps its constants in enums, which these tests write as plain numbers. */
function command(
  id: string,
  name: string,
  description: string,
  options: object[] = [],
  type = 1,
): APIApplicationCommand {
  return {
    id,
    name,
    description,
    type: type as ApplicationCommandType,
    options: options as APIApplicationCommandOption[],
    application_id: BOT.id,
    version: '1',
    default_member_permissions: null,
  };
}

const EVIDENCE_OPTIONS = [
  { type: 4, name: 'claim', description: 'Which claim', autocomplete: true },
  {
    type: 3,
    name: 'side',
    description: 'Which side',
    choices: [
      { name: 'For the essay', value: 'supports' },
      { name: 'Against the essay', value: 'challenges' },
    ],
  },
  { type: 3, name: 'query', description: 'Words to look for', max_length: 60 },
  { type: 5, name: 'mine', description: 'Only your own' },
];

const SETUP = {
  type: 1,
  name: 'setup',
  description: 'Set the debate up',
  options: [
    { type: 7, name: 'channel', description: 'Where the debate lives', required: true },
    { type: 4, name: 'hour', description: 'Hour of the day', min_value: 0, max_value: 23 },
  ],
};

const EVERYBODY = [
  command('601', 'poll', 'Vote on the claims'),
  command('602', 'argue', 'File evidence for or against a claim'),
  command('603', 'evidence', 'Browse what was filed', EVIDENCE_OPTIONS),
  command('604', 'slow', 'Never answers'),
  command('605', 'Submit as evidence', '', [], 3),
];

const GUIDE: PageState['guide'] = {
  opensAs: 'Ines',
  opensIn: 'debate',
  about: 'A pretend bot. It answers from a script.',
  landings: [],
  steps: [
    {
      title: 'Try it',
      hint: 'Runs a command.',
      button: { label: 'Open /poll', command: 'poll' },
      done: { answerHas: 'ballot:cast:' },
    },
    {
      title: 'Read on',
      hint: 'There is more in another channel.',
      button: { label: 'Go there', goTo: 'showcase' },
      done: { newIn: 'showcase' },
    },
  ],
};

/** What /api/state answers to this person: managers are offered one more command. */
export function stateFor(as: string, newest: (channelId: string) => string | null): PageState {
  const me = PEOPLE.find(({ id }) => id === as) ?? PEOPLE[0] ?? person('0', 'Nobody', 'member');
  const managed =
    me.standing === 'manager' ? [command('606', 'debate', 'Run the debate', [SETUP])] : [];
  return {
    me,
    people: PEOPLE,
    guilds: [GUILD],
    channels: CHANNELS.map((channel) => ({ ...channel, newest: newest(channel.id) })),
    commands: [...EVERYBODY, ...managed],
    suggestedCommands: ['debate setup', 'poll', 'argue'],
    guide: GUIDE,
    now: new Date().toISOString(),
    bot: BOT,
  };
}
