import type { ExportFile } from '#debate/debates/large-debates-port.ts';
import type { FirstSourced } from '#debate/same-source/first-sourced.ts';
import type { ClaimDigest, DigestQuestion } from '#debate/tally/claim-digest.ts';
import type { Env } from '../env.ts';

/** The settings that the thread for large work is started with. */
export type ThreadSettings = Pick<Env, 'openai' | 'llm'> & {
  readonly databaseUrl: string;
  /** PSEUDONYM_KEY. */
  readonly key: string;
  /** Whether the database is the embedded one, which needs no detection. */
  readonly isOwnServer: boolean;
};

/** The tasks, with their questions and answers. */
export type LargeTasks = {
  readonly digest: { readonly asked: DigestQuestion; readonly answer: ClaimDigest };
  readonly summariseDue: {
    readonly asked: { readonly debateId: string; readonly awaitsGrades: boolean };
    readonly answer: null;
  };
  readonly postSoFar: { readonly asked: { readonly debateId: string }; readonly answer: null };
  readonly closeDebate: { readonly asked: { readonly debateId: string }; readonly answer: boolean };
  readonly exportDebate: {
    readonly asked: { readonly debateId: string };
    readonly answer: readonly ExportFile[];
  };
  readonly alarmGraders: {
    readonly asked: { readonly debateId: string };
    readonly answer: readonly string[];
  };
  readonly firstSourced: {
    readonly asked: { readonly debateId: string; readonly number: number };
    readonly answer: FirstSourced;
  };
};

export type TaskName = keyof LargeTasks;

/** Requests one task. `aheadMs` is how far the debate's clock is ahead of real time. */
export type TaskMessage = {
  readonly id: number;
  readonly name: TaskName;
  readonly asked: LargeTasks[TaskName]['asked'];
  readonly aheadMs: number;
};

/** The response: the end of a task, or something that the caller's thread has to do. */
export type ThreadMessage =
  | { readonly kind: 'done'; readonly id: number; readonly answer: LargeTasks[TaskName]['answer'] }
  | { readonly kind: 'failed'; readonly id: number; readonly error: unknown }
  | { readonly kind: 'wake' }
  | { readonly kind: 'board'; readonly debateId: string }
  | { readonly kind: 'fault'; readonly error: unknown; readonly what: string };
