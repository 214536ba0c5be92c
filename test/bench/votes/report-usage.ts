import { reportUsage } from './usage.ts';

// Preloaded into a child program, which can then be asked for its usage.
reportUsage();
