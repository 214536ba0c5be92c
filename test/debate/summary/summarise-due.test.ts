import { describe, expect, it } from 'vitest';
import { castVote } from '#debate/ballot/cast-vote.ts';
import type { Stance } from '#debate/ballot/rules/votes.ts';
import type { Debate } from '#debate/core/debate.ts';
import { newId } from '#debate/core/new-id.ts';
import { setUpDebate } from '#debate/debates/set-up-debate.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { withdrawEvidence } from '#debate/evidence/withdraw-evidence.ts';
import { moderateEvidence } from '#debate/moderation/moderate-evidence.ts';
import { timetableOf } from '#debate/summary/next-summary.ts';
import { due } from '#debate/summary/rules/schedule.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { closeDebate, dueDebates, postSoFar, summariseDue } from '#debate/summary/summarise-due.ts';
import { summariseWeek } from '#debate/summary/summarise-week.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';

const stage = await useStage();

/** A debate set up on Saturday, 21 November 2026, with its summary on Mondays at 09:00 UTC. */
async function open(ends?: string): Promise<Debate> {
  stage.setTime('2026-11-21T12:00:00Z');
  const debate = await stage.newDebate();
  if (ends !== undefined) await setUpDebate(stage.ports, manager(debate), { ends }, 'here');
  stage.store.debates.forget(debate.id);
  return debate;
}

const vote = (debate: Debate, by: number, stance: Stance | null) =>
  castVote(stage.ports, debate, member(debate, by), { claim: 0, stance });

async function file(debate: Debate, by: number, number: number): Promise<number> {
  const form = {
    ...finding(number),
    formId: newId(),
    claim: 1,
    side: 'challenges' as const,
    target: null,
  };
  return (await fileEvidence(stage.ports, debate, member(debate, by), form)).number;
}

async function tick(debate: Debate, iso: string): Promise<void> {
  stage.setTime(iso);
  await summariseDue(stage.ports, debate.id);
}

type Row = { week: string; kind: string; late: boolean; final: boolean; unposted: string | null };

async function rows({ id }: Debate): Promise<(Row & { from: string; to: string })[]> {
  const found = await stage.pool.query(
    `SELECT "week", "kind", "late", "final", "unposted", "startsAt", "endsAt" FROM "Summary"
     WHERE "debateId" = $1 ORDER BY "week", "kind" DESC`,
    [id],
  );
  return found.rows.map(({ startsAt, endsAt, ...row }) => ({
    ...row,
    from: startsAt.toISOString(),
    to: endsAt.toISOString(),
  }));
}

async function posts({ id }: Debate): Promise<string[]> {
  const found = await stage.pool.query<{ summary: string }>(
    `SELECT "week" || ' ' || "summaryKind" AS summary FROM "Post"
     WHERE "debateId" = $1 AND "kind" = 'summary' ORDER BY 1`,
    [id],
  );
  return found.rows.map(({ summary }) => summary);
}

const read = async ({ id }: Debate, week = '2026-W47') => {
  const found = await stage.store.summaries.find(id, week, 'weekly');
  if (found === null) throw new Error(`no summary of ${week}`);
  return found;
};

describe('a week', () => {
  it('is summarised once by twenty who do it at once, and posted once', async () => {
    const debate = await open();
    await tick(debate, '2026-11-23T08:59:59Z');
    expect(await rows(debate)).toEqual([]);
    stage.setTime('2026-11-23T09:00:20Z');
    expect(await dueDebates(stage.ports)).toContain(debate.id);
    await Promise.all(Array.from({ length: 20 }, () => summariseDue(stage.ports, debate.id)));
    expect(await rows(debate)).toMatchObject([
      { week: '2026-W47', late: false, final: false, unposted: null },
    ]);
    expect(await posts(debate)).toEqual(['2026-W47 weekly']);
    expect(await dueDebates(stage.ports)).not.toContain(debate.id);
  });

  it('counts what was there at its cut-off, and nothing that came after', async () => {
    const debate = await open();
    for (const by of [1, 2, 3, 4, 5]) await vote(debate, by, 'agree');
    const [kept, taken, hidden] = [
      await file(debate, 1, 0),
      await file(debate, 2, 1),
      await file(debate, 3, 2),
    ];
    stage.setTime('2026-11-23T09:00:05Z');
    await vote(debate, 1, 'disagree');
    await vote(debate, 2, null);
    await vote(debate, 6, 'agree');
    const late = await file(debate, 4, 3);
    await withdrawEvidence(stage.ports, debate, member(debate, 2), taken);
    const hide = { number: hidden, action: 'hide', reason: 'off topic' } as const;
    await moderateEvidence(stage.ports, debate, manager(debate), hide);
    await tick(debate, '2026-11-23T09:01:00Z');
    const { content } = await read(debate);
    expect(content.votes).toEqual([{ claim: 0, counts: { agree: 5, disagree: 0, unsure: 0 } }]);
    expect(content).toMatchObject({ voters: 5, authors: 3 });
    const counted = content.tally.claims[0]?.items.map((item) => item.number);
    expect(counted).toEqual([kept, taken, hidden]);
    // Counted as it stood then, and not quoted: people should not see it any more.
    const said = JSON.stringify(content.lines);
    expect(said).toContain(`"number":${kept}`);
    for (const gone of [taken, hidden, late]) expect(said).not.toContain(`"number":${gone}`);
    expect(plainSummary(content.lines)).not.toContain('under review');
    await tick(debate, '2026-11-30T09:00:00Z');
    const next = (await read(debate, '2026-W48')).content;
    expect(plainSummary(next.lines)).toContain('1 item hidden this week: /log says why.');
    for (const action of ['restore', 'hide', 'restore'] as const) {
      await moderateEvidence(stage.ports, debate, manager(debate), { ...hide, action });
    }
    await tick(debate, '2026-12-07T09:00:00Z');
    const after = (await read(debate, '2026-W49')).content;
    expect(plainSummary(after.lines)).toContain(
      '1 item was hidden this week and then shown again: /log says why.',
    );
    // Three changed since: what is shown moves with the fifth.
    expect(next.votes).toEqual(content.votes);
  });

  it('without any vote or item is a short post that says so, and so is one in which nothing moved', async () => {
    const debate = await open();
    await tick(debate, '2026-11-23T09:00:00Z');
    const told = async (week?: string) => plainSummary((await read(debate, week)).content.lines);
    expect((await told()).split('\n')).toEqual([
      'Week of 16–22 November',
      expect.stringMatching(/^Thesis: /),
      'Evidence: too little yet. Nobody has argued for either side yet.',
      'Members: fewer than five votes so far.',
      expect.stringMatching(
        /^Where you count most: “.+” has 0 of the 3 people and 0 of the 3 sources it needs\./,
      ),
      expect.stringMatching(/^Strength is judged by form only/),
      expect.stringMatching(/^Record [0-9a-f]{8}$/),
    ]);
    await vote(debate, 1, 'agree');
    await tick(debate, '2026-11-30T09:00:00Z');
    expect(await told('2026-W48')).toContain(
      'What moved: nothing. No evidence was filed this week.',
    );
    await tick(debate, '2026-12-07T09:00:00Z');
    expect(await told('2026-W49')).toContain('Nobody filed evidence or voted this week.');
  });

  it('waits ten minutes at most for grades that are still to come', async () => {
    const debate = await open();
    const unasked = async () => {
      throw new Error('the model is not asked here');
    };
    const limits = { weeklyBudget: 1, server: 'here', longestCallMs: 1 };
    const gradings = { ...stage.store.gradings, outstanding: async () => 1 };
    const ports = {
      ...stage.ports,
      store: { ...stage.store, gradings },
      model: { grade: unasked, write: unasked, find: unasked, ...limits },
    };
    stage.setTime('2026-11-23T09:09:59Z');
    await summariseDue(ports, debate.id);
    expect(await rows(debate)).toEqual([]);
    stage.setTime('2026-11-23T09:10:00Z');
    await summariseDue(ports, debate.id);
    expect(await rows(debate)).toMatchObject([{ week: '2026-W47', late: false }]);
    stage.setTime('2026-11-30T09:00:00Z');
    await summariseDue(ports, debate.id, { awaitsGrades: false });
    expect(await rows(debate)).toMatchObject([{ week: '2026-W47' }, { week: '2026-W48' }]);
  });
});

describe('weeks that nobody was there to summarise', () => {
  it('are archived; the last one is posted and says that it is late', async () => {
    const debate = await open();
    await tick(debate, '2026-12-08T21:00:00Z');
    expect(await rows(debate)).toMatchObject([
      { week: '2026-W47', late: true, unposted: 'old' },
      { week: '2026-W48', late: true, unposted: 'old' },
      { week: '2026-W49', late: true, unposted: null, to: '2026-12-07T09:00:00.000Z' },
    ]);
    expect(await posts(debate)).toEqual(['2026-W49 weekly']);
  });

  it('are not posted at all once six days old', async () => {
    const debate = await open();
    await tick(debate, '2026-11-29T09:00:00Z');
    expect(await rows(debate)).toMatchObject([{ week: '2026-W47', unposted: 'old' }]);
    expect(await posts(debate)).toEqual([]);
  });

  it('do not come again when the clock jumps back', async () => {
    const debate = await open();
    await tick(debate, '2026-11-23T09:00:00Z');
    await tick(debate, '2026-11-22T09:00:00Z');
    await tick(debate, '2026-11-23T09:00:00Z');
    expect(await posts(debate)).toHaveLength(1);
  });

  it('of a paused debate are archived without a post, and the next one is posted again', async () => {
    const debate = await open();
    await stage.store.debates.setState(debate.id, 'paused', new Date());
    await tick(debate, '2026-11-23T09:00:00Z');
    await stage.store.debates.setState(debate.id, 'open', new Date());
    await tick(debate, '2026-11-30T09:00:00Z');
    expect(await rows(debate)).toMatchObject([
      { week: '2026-W47', unposted: 'paused' },
      { week: '2026-W48', unposted: null },
    ]);
    expect(await posts(debate)).toEqual(['2026-W48 weekly']);
  });
});

describe('“so far this week”', () => {
  it('is one message for all who ask at once, and gives way to the week’s own', async () => {
    const debate = await open();
    await Promise.all([1, 2, 3, 4].map(() => postSoFar(stage.ports, debate)));
    expect(await rows(debate)).toMatchObject([{ week: '2026-W47', kind: 'so-far' }]);
    await tick(debate, '2026-11-23T09:00:00Z');
    expect((await rows(debate)).map(({ kind }) => kind)).toEqual(['weekly', 'so-far']);
    expect((await stage.store.summaries.newest(debate.id))?.kind).toBe('weekly');
    await postSoFar(stage.ports, debate);
    expect(await posts(debate)).toEqual(['2026-W47 so-far', '2026-W47 weekly', '2026-W48 so-far']);
  });

  it('asked for after an outage first makes up for the missed week', async () => {
    const debate = await open();
    stage.setTime('2026-11-24T09:00:00Z');
    await postSoFar(stage.ports, debate);
    expect((await rows(debate)).map(({ week, kind }) => `${week} ${kind}`)).toEqual([
      '2026-W47 weekly',
      '2026-W48 so-far',
    ]);
  });
});

describe('the end of a debate', () => {
  it('comes with its last day: a final summary, closed, and room for a new debate', async () => {
    const debate = await open('2026-11-25');
    await tick(debate, '2026-11-25T23:59:59Z');
    expect(await stage.store.debates.openIn(debate.guildId)).not.toBeNull();
    await tick(debate, '2026-11-26T00:00:10Z');
    expect(await rows(debate)).toMatchObject([
      { week: '2026-W47', final: false },
      { week: '2026-W48', final: true, to: '2026-11-26T00:00:00.000Z', unposted: null },
    ]);
    expect(await stage.store.debates.openIn(debate.guildId)).toBeNull();
    expect((await stage.store.debates.find(debate.id))?.state).toBe('closed');
    await tick(debate, '2027-01-26T00:00:10Z');
    expect(await rows(debate)).toHaveLength(2);
  });

  it('does not come when the last day is taken back in the very moment', async () => {
    const debate = await open('2026-11-25');
    const stale = { ...debate, endsOn: '2026-11-25' };
    await tick(debate, '2026-11-23T09:00:00Z');
    await setUpDebate(stage.ports, manager(debate), { ends: 'never' }, 'here');
    stage.setTime('2026-11-26T00:00:10Z');
    const last = await stage.store.summaries.lastWeekly(debate.id);
    const [span] = due(stage.ports.clock.now(), timetableOf(stale), last);
    expect(span?.final).toBe(true);
    expect(span && (await summariseWeek(stage.ports, stale, span, last))).toBe(false);
    expect((await stage.store.debates.find(debate.id))?.state).toBe('open');
  });

  it('leaves the weeks after it to the next tick when its process is told to end', async () => {
    const debate = await open();
    stage.setTime('2026-12-14T09:00:10Z');
    const stopping = new AbortController();
    const { votes } = stage.store;
    const ended = {
      ...votes,
      async endPeriod(...of: Parameters<typeof votes.endPeriod>) {
        stopping.abort();
        return await votes.endPeriod(...of);
      },
    };
    const ports = { ...stage.ports, store: { ...stage.store, votes: ended } };
    await summariseDue(ports, debate.id, { stopping: stopping.signal });
    expect((await rows(debate)).map(({ week }) => week)).toEqual(['2026-W47']);
    expect(await stage.store.votes.unordered()).toContain(debate.id);
    await summariseDue(stage.ports, debate.id);
    expect(await rows(debate)).toHaveLength(4);
  });

  it('goes to the channel that was set while it was worded', async () => {
    const before = await open();
    await setUpDebate(stage.ports, manager(before), { summaryChannelId: '902' }, 'here');
    await postSoFar(stage.ports, before);
    const found = await stage.pool.query(
      `SELECT "channelId" FROM "Post" WHERE "debateId" = $1 AND "kind" = 'summary'`,
      [before.id],
    );
    expect(found.rows).toEqual([{ channelId: '902' }]);
  });

  it('is made once by five who close it at once, with all that came until then', async () => {
    const debate = await open();
    await vote(debate, 1, 'agree');
    const closed = await Promise.all([1, 2, 3, 4, 5].map(() => closeDebate(stage.ports, debate)));
    expect(closed.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    expect(await rows(debate)).toMatchObject([{ week: '2026-W47', final: true }]);
    expect((await read(debate)).content.voters).toBe(1);
    expect(await posts(debate)).toEqual(['2026-W47 weekly']);
  });
});

it('a year in the store has one summary a week, through outages and changes of schedule', async () => {
  const debate = await open();
  const changes: Record<number, Parameters<typeof setUpDebate>[2]> = {
    5: { day: 7, hour: 20 },
    9: { timeZone: 'America/New_York' },
    20: { day: 4, hour: 12, timeZone: 'Pacific/Kiritimati' },
    21: { day: 4, hour: 11, timeZone: 'America/Adak' },
    30: { day: 7, hour: 2, timeZone: 'Europe/Berlin' },
  };
  const down = [3, 12, 13, 14, 33, 34];
  for (let week = 1; week <= 54; week += 1) {
    const monday = Date.parse('2026-11-23T09:00:00Z') + (week - 1) * 7 * 86_400_000;
    stage.setTime(new Date(monday + 3_600_000).toISOString());
    const change = changes[week];
    if (change !== undefined) await setUpDebate(stage.ports, manager(debate), change, 'here');
    if (!down.includes(week)) await summariseDue(stage.ports, debate.id);
  }
  const made = await rows(debate);
  expect(made.length).toBeGreaterThanOrEqual(53);
  expect(new Set(made.map(({ week }) => week)).size).toBe(made.length);
  for (const [index, row] of made.slice(1).entries()) {
    expect(row.from).toBe(made[index]?.to);
    expect(Date.parse(row.to)).toBeGreaterThan(Date.parse(row.from));
  }
  const posted = made.filter(({ unposted }) => unposted === null).length;
  expect(await posts(debate)).toHaveLength(posted);
});

describe('a “so far” before a debate’s first summary, whose week a new day renames', () => {
  const postNow = async ({ id }: Debate) => {
    const debate = await stage.store.debates.find(id);
    if (debate !== null) await postSoFar(stage.ports, debate);
  };
  const toFridays = (debate: Debate) =>
    setUpDebate(stage.ports, manager(debate), { day: 5 }, 'here');
  /** What the publisher stores of the only summary's post. */
  const stored = (debate: Debate, change: string) =>
    stage.pool.query(`UPDATE "Post" SET ${change} WHERE "debateId" = $1 AND "kind" = 'summary'`, [
      debate.id,
    ]);

  it('keeps its message', async () => {
    const debate = await open();
    await postNow(debate);
    await stored(debate, `"messageId" = '77', "shown" = "wanted"`);
    await toFridays(debate);
    await postNow(debate);
    expect(await posts(debate)).toEqual(['2026-W48 so-far']);
    const post = { kind: 'summary', week: '2026-W48', summaryKind: 'so-far' } as const;
    expect(await stage.store.posts.find(debate.id, post)).toMatchObject({ messageId: '77' });
    expect(await rows(debate)).toMatchObject([{ week: '2026-W48', kind: 'so-far' }]);
    expect((await stage.store.records.find(debate.id, '2026-W48', 'so-far'))?.link).toBeNull();
  });

  it('is followed by the summary of the week, to which it then links', async () => {
    const debate = await open();
    await postNow(debate);
    await toFridays(debate);
    await tick(debate, '2026-11-27T09:00:10Z');
    expect(await posts(debate)).toEqual(['2026-W48 so-far', '2026-W48 weekly']);
    await postNow(debate);
    expect(await posts(debate)).toEqual(['2026-W48 so-far', '2026-W48 weekly', '2026-W49 so-far']);
  });

  it('keeps its name while its message may be on its way under it', async () => {
    const debate = await open();
    await postNow(debate);
    await stored(debate, '"sentAt" = now()');
    await toFridays(debate);
    await postNow(debate);
    expect(await posts(debate)).toEqual(['2026-W47 so-far', '2026-W48 so-far']);
  });
});
