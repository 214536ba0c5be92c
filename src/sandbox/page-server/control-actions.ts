import type { ControlRequests, PersonKind } from '../contract/page-api.ts';
import type { Sandbox } from '../contract/sandbox.ts';
import type { Surroundings } from '../contract/surroundings.ts';
import type { Body } from '../validate/rules.ts';
import { changePermission } from '../world/taken-permissions.ts';
import type { World } from '../world/world.ts';
import { BadRequest, textAt, yesAt } from './read-fields.ts';

type ControlActions = Record<keyof ControlRequests, (body: Body) => Promise<unknown>>;

const DONE = { kind: 'acknowledged' };

/** A role without Discord permissions: the bot decides what it may do. */
const ROLE = 'Stewards';
const KINDS: Record<PersonKind, Omit<Parameters<Sandbox['addPerson']>[0], 'name' | 'since'>> = {
  newcomer: { standing: 'member' },
  member: { standing: 'member' },
  moderator: { standing: 'moderator' },
  'moderator-by-role': { standing: 'member', role: ROLE },
  manager: { standing: 'manager' },
};

export interface ControlsDeps {
  sandbox: Sandbox;
  world: World;
  around: () => Surroundings;
  /** The real clock, ms since 1970. */
  now: () => number;
}

/** The POST requests of the page's controls, by path. */
export function createControlActions({
  sandbox,
  world,
  around,
  now,
}: ControlsDeps): ControlActions {
  return {
    async '/api/trouble'(body) {
      const [id, on] = [textAt(body, 'id'), yesAt(body, 'on')];
      const trouble = sandbox.troubles().find((one) => one.id === id);
      if (trouble === undefined) throw new BadRequest('There is no such trouble');
      await trouble.set(on);
      const is = trouble.kind === 'once' ? '' : on ? ', from now on' : ': no more';
      sandbox.tell(`${trouble.group}: ${trouble.label}${is}`);
      return DONE;
    },

    async '/api/pass'(body) {
      const { time } = around();
      if (time === undefined) throw new BadRequest('There are no time controls here');
      await time.pass(textAt(body, 'step'), yesAt(body, 'lively'));
      return DONE;
    },

    async '/api/permission'(body) {
      const taken = {
        channelId: textAt(body, 'channelId'),
        for: textAt(body, 'for'),
        permission: textAt(body, 'permission'),
        isTaken: yesAt(body, 'isTaken'),
      };
      changePermission(world, sandbox, taken);
      const what = `"${taken.permission}" was ${taken.isTaken ? 'removed' : 'restored'}`;
      sandbox.tell(`${what} in #${world.channels.get(taken.channelId)?.name}`);
      return DONE;
    },

    async '/api/person'(body) {
      const kind = textAt(body, 'kind');
      const name = textAt(body, 'name').trim();
      const fits = Object.entries(KINDS).find(([key]) => key === kind)?.[1];
      if (fits === undefined) throw new BadRequest('There are no such people');
      if (name.length < 1 || name.length > 32) throw new BadRequest('1 to 32 characters, please');
      const since = kind === 'newcomer' ? { since: now() } : {};
      return { person: sandbox.addPerson({ name, ...fits, ...since }) };
    },
  };
}
