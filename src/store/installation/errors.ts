import { StartError } from '../../start-error.ts';

/** The database is not for this key or this Discord; the message says what to set. */
export class WrongDatabaseError extends StartError {}
