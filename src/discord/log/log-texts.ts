import type { ActingRole, LoggedAction } from '#debate/log/log-port.ts';

/** Every sentence of the public log of what moderators did. */
export const LOG_TEXTS = {
  head: '### What moderators did',
  nothing: 'No moderator has done anything here yet.',
  rule: '-# Hidden texts and names are not shown. An author reads the reason on their item, and may answer it once.',
  roles: {
    moderator: 'a moderator',
    manager: 'a manager',
    unknown: 'somebody who deleted its card in the channel',
  } satisfies Record<ActingRole, string>,
  actions: {
    hide: (item, by) => `${item} was hidden by ${by}`,
    restore: (item, by) => `${item} was shown again by ${by}`,
    keep: (item, by) => `${item} was reviewed by ${by} and stays hidden`,
    pass: (item, by) => `${item} was reviewed by ${by} and stays shown`,
    join: (item, by) => `${item} was joined to another source by ${by}`,
    part: (item, by) => `${item} was separated from another source by ${by}`,
    'remove-words': (item, by) => `Words that a member added to ${item} were removed by ${by}`,
    'return-words': (item, by) => `Words that a member added to ${item} were shown again by ${by}`,
    vouch: (_, by) => `A newcomer was vouched for by ${by}`,
    freeze: (_, by) => `A member’s filing, checks and answers were stopped by ${by}`,
    gates: (_, by) => `The requirements for members were changed by ${by}`,
    'lift-alarm': (_, by) => `The model’s grades were turned back on by ${by}`,
    thaw: (_, by) => `A member’s filing was allowed again by ${by}`,
  } satisfies Record<LoggedAction, (item: string, by: string) => string>,
  item: (number: number) => `**#${number}**`,
  until: (moment: string) => `until ${moment}`,
  before: '(its reason was for the author alone)',
} as const;
