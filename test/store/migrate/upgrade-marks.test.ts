import { beforeAll, describe, expect, it } from 'vitest';
import { createStore } from '#store/create-store.ts';
import { databaseBefore } from '../../support/postgres/database-before.ts';

const D = 'debate000001';
const [INES, TOMO, KESI, ODIN] = ['ines', 'tomo', 'kesi', 'odin'];

const { client, connect, upgrade } = await databaseBefore('marks_with_proof');

const query = async (text: string) => (await client.query(text)).rows;

/** A database as the version before left it: its migrations alone, with every kind of mark. */
async function fillBefore(): Promise<void> {
  const item = (number: number, author: string, revision: number) => `('${D}', ${number}, 1,
    'challenges', 'text ${number} as it is now', 'https://example.org/${number}', 'example.org/${number}',
    'link', 'web', 2, ${number}, '${author}', 'form${number}', 'g', ${revision}, '2026-11-20T10:00Z')`;
  await client.query(`
    INSERT INTO "Evidence" ("debateId", "number", "claim", "side", "text", "source", "sourceKey",
      "sourceKind", "sourceLevel", "specificity", "cluster", "authorKey", "formId", "gradeKey",
      "revision", "filedAt")
    VALUES ${item(1, INES, 3)}, ${item(2, TOMO, 1)}, ${item(7, KESI, 1)};
    INSERT INTO "EvidenceRevision" ("debateId", "number", "revision", "text", "source", "gradeKey",
      "formId", "at")
    VALUES ('${D}', 1, 1, 'first text', NULL, 'g', 'f1', '2026-11-20T11:00Z'),
      ('${D}', 1, 2, 'second text', 'https://example.org/1', 'g', 'f2', '2026-11-20T12:00Z');
    INSERT INTO "Grade" ("debateId", "key", "grader", "rubric", "bearing", "diagnosticity",
      "reasoning", "direction", "at")
    VALUES ('${D}', 'g', 'rules/1', 'rules/1', 1, 1, 0.5, 'unknown', '2026-11-20T10:00Z');
    INSERT INTO "Rating" ("debateId", "number", "raterKey", "kind", "value", "quote", "at") VALUES
      ('${D}', 1, '${TOMO}', 'merit', 'convincing', NULL, '2026-11-21T10:00Z'),
      ('${D}', 1, '${KESI}', 'merit', 'unconvincing', NULL, '2026-11-21T10:00Z'),
      ('${D}', 1, '${TOMO}', 'source', 'checked', NULL, '2026-11-21T11:00Z'),
      ('${D}', 1, '${KESI}', 'source', 'disputed', 'It says quite another number.', '2026-11-21T12:00Z'),
      ('${D}', 2, '${INES}', 'source', 'disputed', 'No such table is in there.', '2026-11-21T13:00Z');
    INSERT INTO "ChangedMind" ("debateId", "number", "memberKey", "why", "at")
    VALUES ('${D}', 1, '${TOMO}', 'I had not known of it.', '2026-11-21T14:00Z');
    INSERT INTO "Member" ("debateId", "authorKey", "name", "noticedOn", "named") VALUES
      ('${D}', '${TOMO}', 'Tomo', '2026-11-20', true), ('${D}', '${ODIN}', 'Odin', '2026-11-20', false);
    INSERT INTO "Moderation" ("debateId", "id", "number", "action", "reason", "byKey", "at")
    VALUES ('${D}', 'm1', 2, 'hide', 'spam', '${ODIN}', '2026-11-21T15:00Z');
    INSERT INTO "Summary" ("debateId", "week", "kind", "startsAt", "endsAt", "madeAt", "rules", "content",
      "inputs") VALUES ('${D}', '2026-W47', 'weekly', '2026-11-16T08:00Z', '2026-11-23T08:00Z',
      '2026-11-23T08:00Z', 'rules/1', '{"lines": [], "tally": {"essay": 40}}',
      '[{"number": 1, "checked": 1, "disputed": 1}]');
    INSERT INTO "Vote" ("debateId", "claim", "voterKey", "stance", "previous", "revision", "at")
    VALUES ('${D}', 1, 'voter', 'agree', NULL, 1, '2026-11-24T10:00Z');`);
}

const untouched = ['Summary', 'Grade'];

beforeAll(fillBefore);

describe('a database of the version before, brought up to date', () => {
  it('keeps every mark and credit, and leaves summaries as they were', async () => {
    // What a summary was computed from has gone to files of its own since; nothing read it here.
    const rows = async (table: string) =>
      (await query(`SELECT * FROM "${table}"`)).map(({ inputs: _, ...row }) => row);
    const kept = await Promise.all(untouched.map(rows));
    const applied = await upgrade();
    expect(applied.some((name) => name.endsWith('_marks_with_proof'))).toBe(true);
    expect(await Promise.all(untouched.map(rows))).toEqual(kept);
    expect(await query(`SELECT "memberKey", "why" FROM "Credit"`)).toEqual([
      { memberKey: TOMO, why: 'I had not known of it.' },
    ]);
    const marks = await query(
      `SELECT "number", "memberKey", "topic", "kind", "quote", "revision", "highestNumber" AS "at"
        FROM "Mark" ORDER BY "number", "topic", "memberKey"`,
    );
    const merit = { number: 1, topic: 'merit', quote: null, revision: 0, at: null };
    const source = { number: 1, topic: 'source' };
    const [first, second] = ['It says quite another number.', 'No such table is in there.'];
    expect(marks).toEqual([
      { ...merit, memberKey: KESI, kind: 'unconvincing' },
      { ...merit, memberKey: TOMO, kind: 'convincing' },
      { ...source, memberKey: KESI, kind: 'dispute', quote: first, revision: 3, at: 7 },
      { ...source, memberKey: TOMO, kind: 'check', quote: null, revision: 0, at: null },
      { ...source, number: 2, memberKey: INES, kind: 'dispute', quote: second, revision: 1, at: 7 },
    ]);
  });

  it('has each earlier text as one of its own, and knows who moderated', async () => {
    expect(
      await query(`SELECT "markRevision" FROM "EvidenceRevision" ORDER BY "revision"`),
    ).toEqual([{ markRevision: 1 }, { markRevision: 2 }]);
    expect(await query(`SELECT "number", "markRevision" FROM "Evidence" ORDER BY 1`)).toEqual([
      { number: 1, markRevision: 3 },
      { number: 2, markRevision: 1 },
      { number: 7, markRevision: 1 },
    ]);
    const members = await query(
      `SELECT "authorKey", "moderator", "young" FROM "Member" ORDER BY 1`,
    );
    expect(members).toEqual([
      { authorKey: ODIN, moderator: true, young: null },
      { authorKey: TOMO, moderator: false, young: null },
    ]);
  });

  it('counts disputes of before, shows checks of before, and lets a new check take their place', async () => {
    const store = createStore(connect().prisma);
    const counts = async () => (await store.marks.counts(D, [1])).get(1);
    expect(await counts()).toMatchObject({ check: 0, dispute: 1, before: 1 });
    expect((await store.marks.onSources(D)).map(({ memberKey }) => memberKey)).toEqual([
      KESI,
      INES,
    ]);
    expect(await store.marks.of(D, 1, TOMO)).toContainEqual({
      kind: 'check',
      quote: null,
      isBefore: true,
    });
    const anew = {
      debateId: D,
      number: 1,
      memberKey: TOMO,
      kind: 'check',
      revision: null,
    } as const;
    const told = { name: 'Tomo', isModerator: false, isYoung: false, at: new Date() };
    await store.marks.setProof({ ...anew, ...told, quote: 'The number in table two is 81.2.' });
    expect(await counts()).toMatchObject({ check: 1, dispute: 1, before: 0 });
  });
});
