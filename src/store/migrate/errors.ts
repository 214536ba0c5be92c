import { StartError } from '../../start-error.ts';

/** The database and its migrations do not fit. */
export class MigrationError extends StartError {}
