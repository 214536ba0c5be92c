export type * from './contract/guild.ts';
export type * from './contract/member-actions.ts';
export type * from './contract/page-api.ts';
export type * from './contract/sandbox.ts';
export type * from './contract/surroundings.ts';
export { createSandbox } from './create-sandbox.ts';
