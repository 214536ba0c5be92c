import { ApplicationCommandType } from 'discord-api-types/v10';
import { command } from './commands.ts';
import { isBody, list, type Rule } from './rules.ts';

const AT_MOST: Record<number, number> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
};

/** Checks a whole set of commands: each of them, their names, their number by kind. */
export const commandList: Rule = (value, faults) => {
  list(command, 0, 130)(value, faults);
  if (!Array.isArray(value)) return;
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  value.forEach((one: unknown, index) => {
    if (!isBody(one)) return;
    const kind = Number(one.type ?? ApplicationCommandType.ChatInput);
    const key = `${kind} ${String(one.name)}`;
    if (seen.has(key)) {
      const say = 'Application command names must be unique';
      faults.at(index).at('name').add('APPLICATION_COMMANDS_DUPLICATE_NAME', say);
    }
    seen.add(key);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  });
  for (const [kind, count] of counts) {
    const most = AT_MOST[kind] ?? 1;
    if (count > most) faults.add('BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
  }
};
