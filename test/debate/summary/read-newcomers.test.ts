import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#debate/core/new-id.ts';
import { readStatus } from '#debate/debates/read-status.ts';
import { fileEvidence } from '#debate/evidence/file-evidence.ts';
import { vouchForMember } from '#debate/moderation/vouch-for-member.ts';
import { timetableOf } from '#debate/summary/next-summary.ts';
import { readWeek } from '#debate/summary/read-week.ts';
import { noteLines } from '#debate/summary/rules/lines/note-lines.ts';
import { nextSpan } from '#debate/summary/rules/schedule.ts';
import { plainSummary } from '#debate/summary/rules/summary-lines.ts';
import { manager, member, useStage } from '../../support/stage.ts';
import { finding } from '../findings.ts';
import { openPlay, type Play } from '../play.ts';

const stage = await useStage();
let play: Play;
beforeEach(async () => {
  stage.setTime('2026-11-21T12:00:00Z');
  play = await openPlay(stage);
  stage.setTime('2026-11-22T12:00:00Z');
});

/** Files as somebody who joined after the debate began. */
async function fileAsNew(by: number): Promise<void> {
  const caller = { ...member(play.debate, by), joinedAt: new Date('2026-11-22T08:00:00Z') };
  const form = { claim: 1, side: 'challenges', target: null, formId: newId(), ...finding(by) };
  await fileEvidence(stage.ports, play.debate, caller, form);
}

/** Five who were here before, for the essay, and five new ones against it. */
async function burst(): Promise<void> {
  for (const by of [1, 2, 3, 4, 5]) await play.file(by, 'supports', finding(by));
  for (const by of [11, 12, 13, 14, 15]) await fileAsNew(by);
}

async function notes(): Promise<string> {
  const span = nextSpan(timetableOf(play.debate), null);
  const period = { ...span, kind: 'weekly' as const, late: false };
  const cast = await stage.store.votes.open(play.debate.id);
  const { facts } = await readWeek(stage.ports, play.debate, period, null, cast);
  return plainSummary(noteLines(facts));
}

const status = async () => (await readStatus(stage.ports, play.debate)).burst;

describe('new members who come at once', () => {
  it('are a line for managers and a number for all, which accuses nobody', async () => {
    await burst();
    expect(await status()).toEqual({ young: 5, people: 10 });
    expect(await notes()).toMatch(
      /5 new members filed evidence this week; without them the number is \d+ : \d+/,
    );
  });

  it('are none of either once a moderator vouched for one of five', async () => {
    await burst();
    await vouchForMember(
      stage.ports,
      play.debate,
      manager(play.debate),
      member(play.debate, 11).userId,
    );
    expect(await status()).toBeNull();
    expect(await notes()).not.toContain('new account');
  });

  it('are none where everybody was here before', async () => {
    for (const by of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      await play.file(by, 'supports', finding(by));
    }
    expect(await status()).toBeNull();
    expect(await notes()).toBe('');
  });
});
