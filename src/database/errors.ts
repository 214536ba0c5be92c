import { StartError } from '../start-error.ts';

/** The database cannot be used as it is; the message names DATABASE_URL. */
export class DatabaseUnusableError extends StartError {}

/** The database does not answer yet, but may in a moment: a start waits for it. */
export class DatabaseAwayError extends DatabaseUnusableError {}
