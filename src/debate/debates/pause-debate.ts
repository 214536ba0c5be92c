import type { Debate } from '#debate/core/debate.ts';
import { DebateClosedError } from '#debate/core/errors.ts';
import { type SummarisingDue, summariseDue } from '#debate/summary/summarise-due.ts';
import { AlreadyPausedError, NotPausedError } from './errors.ts';

/**
 * Pauses a debate: it keeps everything, accepts nothing and posts nothing. Throws
 * AlreadyPausedError, and DebateClosedError if it was closed at the same time.
 */
export async function pauseDebate(ports: SummarisingDue, debate: Debate): Promise<void> {
  await change(ports, debate, 'open', 'paused');
}

/** Resumes a paused debate. Throws NotPausedError or DebateClosedError. */
export async function resumeDebate(ports: SummarisingDue, debate: Debate): Promise<void> {
  await change(ports, debate, 'paused', 'open');
}

async function change(
  ports: SummarisingDue,
  debate: Debate,
  from: 'open' | 'paused',
  to: 'open' | 'paused',
): Promise<void> {
  const { store, clock, publisher } = ports;
  // What was due before is posted, or not, according to the state that the debate had then.
  await summariseDue(ports, debate.id);
  await store.inDebate(debate.id, async (tx) => {
    const { state } = await tx.standing();
    if (state === 'closed') throw new DebateClosedError(true);
    if (state !== from) throw to === 'paused' ? new AlreadyPausedError() : new NotPausedError();
    await tx.setState(to, clock.now());
  });
  store.debates.forget(debate.id);
  publisher.boardChanged(debate.id);
}
