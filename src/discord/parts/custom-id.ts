/**
 * custom_ids carry all state: `area:action:debate:…`, at most 100 characters. A component works
 * after any restart, and names the debate that it belongs to, so that a copy in another server is
 * noticed. `-` means that there is no debate yet.
 */

const NO_DEBATE = '-';
const MOST = 100;

export type CustomId = {
  /** `area:action`, the route. */
  readonly route: string;
  readonly debateId: string | undefined;
  readonly args: readonly string[];
};

type Part = string | number | null;

/** Builds a custom_id. Throws RangeError over 100 characters, which is a bug of ours. */
export function customId(route: string, debateId: string | null, ...args: Part[]): string {
  const id = [route, debateId ?? NO_DEBATE, ...args.map((arg) => arg ?? '')].join(':');
  if (id.length > MOST) throw new RangeError(`custom_id of ${id.length} characters: ${id}`);
  return id;
}

/** A moment to the millisecond, in few characters. */
export function momentPart(moment: Date): string {
  return moment.getTime().toString(36);
}

/** The form of a debate's id. */
const DEBATE_ID = /^[0-9a-z-]{1,40}$/;
/** Stands for a debate that does not exist: no id has this form. */
const NO_SUCH_DEBATE = '?';

/**
 * Parses a custom_id, which may be anything. What cannot be a debate's id is replaced by one that
 * does not exist and goes no further: a database accepts neither NUL nor half a surrogate pair.
 */
export function parseCustomId(id: string): CustomId {
  const [area = '', action = '', debate = '', ...args] = id.split(':');
  return {
    route: `${area}:${action}`,
    debateId: debateOf(debate),
    args,
  };
}

function debateOf(part: string): string | undefined {
  if (part === NO_DEBATE || part === '') return undefined;
  return DEBATE_ID.test(part) ? part : NO_SUCH_DEBATE;
}
