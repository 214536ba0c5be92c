import { describe, expect, it } from 'vitest';
import { weekNamed } from '#debate/core/rules/week.ts';
import {
  due,
  nextCutOff,
  nextSpan,
  slotOf,
  type Timetable,
} from '#debate/summary/rules/schedule.ts';

const slot = (day: number, hour: number, timeZone = 'UTC') => ({ day, hour, timeZone });
const MONDAY = slot(1, 9);

function table(begun: string, of = MONDAY, endsOn: string | null = null): Timetable {
  return { slot: of, begun: new Date(begun), endsOn };
}

const ended = (week: string, endsAt: string) => ({ week, endsAt: new Date(endsAt) });
const told = (spans: ReturnType<typeof due>) =>
  spans.map(({ week, from, to, final }) =>
    [week.key, from.toISOString(), to.toISOString(), ...(final ? ['final'] : [])].join(' '),
  );

describe('the slot of a week', () => {
  it.each([
    ['Monday morning tells of the week before', '2026-W47', slot(1, 9), '2026-11-23T09:00:00.000Z'],
    ['Sunday evening of its own', '2026-W47', slot(7, 20), '2026-11-22T20:00:00.000Z'],
    ['Thursday noon of its own', '2026-W47', slot(4, 12), '2026-11-19T12:00:00.000Z'],
    [
      'Thursday before noon of the week before',
      '2026-W47',
      slot(4, 11),
      '2026-11-26T11:00:00.000Z',
    ],
    ['over the end of a year', '2026-W53', slot(1, 0), '2027-01-04T00:00:00.000Z'],
    ['skipped hour', '2026-W13', slot(7, 2, 'Europe/Berlin'), '2026-03-29T01:00:00.000Z'],
    ['hour that comes twice', '2026-W43', slot(7, 2, 'Europe/Berlin'), '2026-10-25T00:00:00.000Z'],
    [
      'half an hour skipped',
      '2026-W40',
      slot(7, 2, 'Australia/Lord_Howe'),
      '2026-10-03T15:30:00.000Z',
    ],
    ['midnight skipped', '2018-W44', slot(7, 0, 'America/Sao_Paulo'), '2018-11-04T03:00:00.000Z'],
    ['day skipped', '2011-W52', slot(5, 12, 'Pacific/Apia'), '2011-12-30T22:00:00.000Z'],
    ['odd offset', '2026-W47', slot(7, 9, 'Asia/Kathmandu'), '2026-11-22T03:15:00.000Z'],
  ])('%s', (_, week, of, expected) => {
    expect(slotOf(weekNamed(week), of).toISOString()).toBe(expected);
  });
});

describe('what is due', () => {
  it('is nothing before the first cut-off, and the first period from the setup on', () => {
    const timetable = table('2026-11-21T12:00Z');
    expect(due(new Date('2026-11-23T08:59:59.999Z'), timetable, null)).toEqual([]);
    expect(told(due(new Date('2026-11-23T09:00:00Z'), timetable, null))).toEqual([
      '2026-W47 2026-11-21T12:00:00.000Z 2026-11-23T09:00:00.000Z',
    ]);
  });

  it('is never about a week before the debate began', () => {
    const timetable = table('2026-11-23T08:00Z');
    expect(nextCutOff(new Date('2026-11-23T08:00Z'), timetable, null)?.toISOString()).toBe(
      '2026-11-30T09:00:00.000Z',
    );
    const evening = table('2026-11-22T21:00Z', slot(7, 20));
    expect(nextSpan(evening, null).week.key).toBe('2026-W48');
  });

  it('is each missed week by itself after an outage, the oldest first', () => {
    const last = ended('2026-W44', '2026-11-02T09:00:00Z');
    expect(told(due(new Date('2026-11-20T00:00Z'), table('2026-10-01T00:00Z'), last))).toEqual([
      '2026-W45 2026-11-02T09:00:00.000Z 2026-11-09T09:00:00.000Z',
      '2026-W46 2026-11-09T09:00:00.000Z 2026-11-16T09:00:00.000Z',
    ]);
  });

  it('is nothing while the clock is before the last cut-off', () => {
    const last = ended('2026-W47', '2026-11-23T09:00:00Z');
    expect(due(new Date('2026-11-22T09:00Z'), table('2026-10-01T00:00Z'), last)).toEqual([]);
  });

  it('goes on from the last cut-off when the schedule changes, at once where its hour is past', () => {
    const last = ended('2026-W47', '2026-11-23T09:00:00Z');
    const sunday = table('2026-10-01T00:00Z', slot(7, 20));
    expect(nextCutOff(new Date('2026-11-27T00:00Z'), sunday, last)?.toISOString()).toBe(
      '2026-11-29T20:00:00.000Z',
    );
    const thursday = table('2026-10-01T00:00Z', slot(4, 15));
    expect(told(due(new Date('2026-11-27T00:00Z'), thursday, last))).toEqual([
      '2026-W48 2026-11-23T09:00:00.000Z 2026-11-26T15:00:00.000Z',
    ]);
  });

  it('leaves a day at least between two cut-offs, also when the zone moves by a day', () => {
    const last = ended('2026-W47', '2026-11-26T21:00:00Z');
    const far = table('2026-10-01T00:00Z', slot(4, 12, 'Pacific/Kiritimati'));
    const span = nextSpan(far, last);
    expect([span.week.key, span.to.toISOString()]).toEqual([
      '2026-W48',
      '2026-11-27T21:00:00.000Z',
    ]);
    const after = nextSpan(far, { week: span.week.key, endsAt: span.to });
    expect([after.week.key, after.to.toISOString()]).toEqual([
      '2026-W49',
      '2026-12-02T22:00:00.000Z',
    ]);
  });

  it('ends with the debate’s last day, in its zone, and nothing comes after', () => {
    const timetable = table('2026-11-10T00:00Z', slot(1, 9, 'Asia/Tokyo'), '2026-11-25');
    expect(told(due(new Date('2026-12-24T00:00Z'), timetable, null))).toEqual([
      '2026-W46 2026-11-10T00:00:00.000Z 2026-11-16T00:00:00.000Z',
      '2026-W47 2026-11-16T00:00:00.000Z 2026-11-23T00:00:00.000Z',
      '2026-W48 2026-11-23T00:00:00.000Z 2026-11-25T15:00:00.000Z final',
    ]);
    expect(nextCutOff(new Date('2026-12-24T00:00Z'), timetable, null)).toBeNull();
    expect(nextCutOff(new Date('2026-11-24T00:00Z'), timetable, null)?.toISOString()).toBe(
      '2026-11-25T15:00:00.000Z',
    );
  });
});
