/** Turns rows of the database into the debate's values. */

import type { Debate, DebateSettings, DebateState } from '#debate/core/debate.ts';
import type { Claim, ThesisText } from '#debate/core/rules/claim.ts';
import type { Evidence } from '#debate/evidence/evidence.ts';
import { doubtsOf } from '#debate/grading/rules/doubts.ts';
import type { StoredGrade } from '#debate/grading/stored-grade.ts';
import type { Prisma } from './generated/client.ts';

/**
 * The server id of a debate whose server was left for good: nobody can find the debate, and its
 * rows are being removed.
 */
export const NO_SERVER = '';

export const withClaims = {
  claims: { orderBy: { number: 'asc' } },
} as const satisfies Prisma.DebateInclude;

type DebateRow = Prisma.DebateGetPayload<{ include: typeof withClaims }>;

/** `create` wrote these columns from validated values, so they need no validation here. */
export function toDebate(row: DebateRow): Debate {
  return {
    id: row.id,
    guildId: row.guildId,
    state: row.state as DebateState,
    thesis: row.thesis as unknown as ThesisText,
    ...toSettings(row),
    createdAt: row.createdAt,
    rulesOnly: row.rulesOnly,
    alarmLiftedFor: row.alarmLiftedFor,
    claims: row.claims.map(({ debateId: _, ...claim }) => claim as Claim),
  };
}

/** What managers set, read from the columns of the debate alone. */
export function toSettings(row: Omit<DebateRow, 'claims'>): DebateSettings {
  return {
    channelId: row.channelId,
    summaryChannelId: row.summaryChannelId,
    moderatorRoleId: row.moderatorRoleId,
    schedule: { day: row.day, hour: row.hour, timeZone: row.timezone },
    endsOn: row.endsOn,
    filingsPerDay: row.filingsPerDay,
    gates: {
      accountDays: row.gateAccountDays,
      serverDays: row.gateServerDays,
      voteRoleId: row.voteRoleId,
      fileRoleId: row.fileRoleId,
    },
  };
}

/**
 * Items are read with their grade and their author's name in one statement. The schema has no
 * relation between them, because a grade outlives a revision and a name is erased.
 */
export type EvidenceRow = Omit<Evidence, 'grade'> &
  Omit<StoredGrade, 'key' | 'doubts'> & {
    gradeKey: string;
    /** Whether the text that it answers, which a model reads with it, is flagged. */
    targetAddressed: boolean;
  };

/** What the doubts about an item's grade follow from. */
export type DoubtColumns = Pick<
  EvidenceRow,
  'side' | 'target' | 'addressed' | 'targetAddressed' | 'grader' | 'direction' | 'span'
>;

export function toDoubts({ side, target, addressed, targetAddressed, ...grade }: DoubtColumns) {
  return doubtsOf({ side, target, addressed: addressed || targetAddressed, grade });
}

export function toEvidence(row: EvidenceRow): Evidence {
  const { gradeKey, grader, rubric, bearing, diagnosticity, reasoning, direction, span, ...rest } =
    row;
  const { targetAddressed: _, ...item } = rest;
  const answer = item.isAnswerRemoved ? null : item.answer;
  const marks = { grader, rubric, bearing, diagnosticity, reasoning, direction, span };
  return { ...item, answer, grade: { key: gradeKey, ...marks, doubts: toDoubts(row) } };
}
