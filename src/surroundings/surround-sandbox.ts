import { enqueueGradings } from '#debate/grading/enqueue-gradings.ts';
import { type WorkedOut, workingOf } from '#debate/record/rules/working.ts';
import type { Surroundings } from '../sandbox/index.ts';
import type { Started } from '../started.ts';
import { databaseTrouble } from './database-trouble.ts';
import { liveBetween } from './demo.ts';
import { createGradesWait } from './grades-wait.ts';
import { keptAdvance } from './kept-clock.ts';
import { modelTroubles } from './model-troubles.ts';
import { createTimeControls } from './time-controls.ts';

/** The button below a summary that hands out its file: debate, week and kind. */
const RECORD = /"custom_id":"record:get:([^":]+):([^":]+):(weekly|so-far)"/;

/**
 * Lets the sandbox's page advance the time, disconnect the database, change the model and look
 * inside, and sets the clock to its last position. Called once the demo is over.
 */
export function surroundSandbox(started: Started, dataDir: string): void {
  const { sandbox, store } = started;
  if (sandbox === undefined) return;
  const { discord, clock, line, written, models } = sandbox;
  clock.set(new Date(Date.now() + keptAdvance(dataDir)));
  const gradesCame = createGradesWait({ left: started.gradesBeforeDue, say: discord.tell });
  const surroundings: Surroundings = {
    time: createTimeControls({
      started,
      sandbox,
      dataDir,
      gradesCame,
      live: (from, to) => liveBetween(sandbox, from, to),
    }),
    switches: [
      databaseTrouble(line, discord.tell),
      ...modelTroubles(models, models.now() === 'configured', () => enqueueGradings(started.ports)),
    ],
    rows: { mark: written.mark, between: written.between },
    async working(message) {
      const [, debateId, week, kind] = RECORD.exec(JSON.stringify(message.components)) ?? [];
      if (debateId === undefined || week === undefined) return undefined;
      const record = await store.records.find(debateId, week, kind === 'weekly' ? kind : 'so-far');
      return record === null ? undefined : workingOf(JSON.parse(record.text) as WorkedOut);
    },
  };
  discord.surround(surroundings);
}
