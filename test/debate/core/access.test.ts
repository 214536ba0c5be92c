import { beforeAll, describe, expect, it } from 'vitest';
import { admit } from '#debate/core/access.ts';
import { audiences, type Caller } from '#debate/core/caller.ts';
import type { Debate, DebateState } from '#debate/core/debate.ts';
import { member, useStage } from '../../support/stage.ts';

const states = ['open', 'paused', 'closed'] as const satisfies readonly DebateState[];
const needs = ['none', 'any', 'open', 'taking'] as const;

const stage = await useStage();
let debates: Record<DebateState, Debate>;

beforeAll(async () => {
  const made = {
    open: await stage.newDebate(),
    paused: await stage.newDebate(),
    closed: await stage.newDebate(),
  };
  for (const state of ['paused', 'closed'] as const) {
    await stage.store.debates.setState(made[state].id, state, new Date());
  }
  debates = made;
});

const people: Readonly<Record<string, Partial<Caller>>> = {
  member: {},
  'moderator by permission': { canManageMessages: true },
  'moderator by role': { roleIds: ['55'] },
  manager: { canManageServer: true },
};

const allowed: Readonly<Record<string, readonly string[]>> = {
  member: Object.keys(people),
  moderator: ['moderator by permission', 'moderator by role', 'manager'],
  manager: ['manager'],
};

/** What a debate in this state is refused for, where a debate is needed at all. */
function refusal(need: (typeof needs)[number], state: DebateState): string | undefined {
  if (need === 'none' || need === 'any') return undefined;
  if (state === 'closed') return 'DebateClosedError';
  return state === 'paused' && need === 'taking' ? 'DebatePausedError' : undefined;
}

async function setModeratorRole({ id }: Debate): Promise<void> {
  await stage.store.inDebate(id, async (tx) => {
    await tx.changeSettings({ ...(await tx.settings()), moderatorRoleId: '55' });
  });
  stage.store.debates.forget(id);
}

async function tryOut(
  caller: Caller,
  audience: (typeof audiences)[number],
  debate: (typeof needs)[number],
  id?: string,
) {
  try {
    const found = await admit(stage.ports, caller, { audience, debate }, id);
    return found?.id ?? 'no debate';
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}

const table = audiences.flatMap((audience) =>
  Object.keys(people).flatMap((person) =>
    needs.flatMap((need) => states.map((state) => [person, audience, need, state] as const)),
  ),
);

describe('who is admitted', () => {
  it.each(table)(
    '%s, to what is for %ss and needs %s, while the debate is %s',
    async (person, audience, need, state) => {
      const debate = debates[state];
      const caller = { ...member(debate, 1), ...people[person] };
      await setModeratorRole(debate);
      // Without a debate nobody knows its role for moderators.
      const known = need === 'none' && person === 'moderator by role' ? 'member' : person;
      const may = allowed[audience]?.includes(known) ?? false;
      const refused = may ? refusal(need, state) : 'NotAllowedError';
      const expected = refused ?? (need === 'none' ? 'no debate' : debate.id);
      for (const id of [undefined, debate.id]) {
        const got = await tryOut(caller, audience, need, id);
        // A button of a closed debate says so before it says who may press it.
        const early = id !== undefined && state === 'closed' && need !== 'any' && need !== 'none';
        expect(got).toBe(early && !may ? 'DebateClosedError' : expected);
      }
    },
  );

  it('is nobody where there is no debate', async () => {
    const caller = member({ guildId: '1' }, 1);
    for (const need of ['any', 'open', 'taking'] as const) {
      expect(await tryOut(caller, 'member', need)).toBe('NoDebateError');
    }
    expect(await tryOut(caller, 'member', 'none')).toBe('no debate');
  });

  it('is nobody by a button that was copied from another server, whatever they may do there', async () => {
    const caller = { ...member(debates.open, 1), canManageServer: true };
    for (const need of ['any', 'open', 'taking'] as const) {
      expect(await tryOut(caller, 'member', need, debates.paused.id)).toBe('OtherServerError');
      expect(await tryOut(caller, 'member', need, 'gone')).toBe('StaleButtonError');
    }
  });
});
