/** Flags of a message. */
export const flag = { ephemeral: 1 << 6, loading: 1 << 7, silent: 1 << 12, v2: 1 << 15 } as const;

/** Permissions by name, as bits. */
export const permission = {
  manageGuild: 1n << 5n,
  viewChannel: 1n << 10n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  useCommands: 1n << 31n,
} as const;

/** Length in code points, as Discord counts. */
export function lengthOf(text: string): number {
  return [...text].length;
}
