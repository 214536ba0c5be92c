import { StartError } from '../start-error.ts';

/** The job queue cannot use the database; the message names DATABASE_URL. */
export class JobQueueError extends StartError {}
