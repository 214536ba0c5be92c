import { reportUsage } from './usage.ts';

// Loaded before a program of its own, which then can be asked what it uses.
reportUsage();
