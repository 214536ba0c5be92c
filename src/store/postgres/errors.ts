import { StartError } from '../../start-error.ts';

/** The embedded database cannot be used. */
export class EmbeddedPostgresError extends StartError {}

/** Another running Crux uses this DATA_DIR. */
export class DataDirBusyError extends EmbeddedPostgresError {
  constructor(dataDir: string) {
    super(`DATA_DIR ${dataDir} is in use by another running Crux: stop it or set another DATA_DIR`);
  }
}
