import {
  type Ability,
  type AbilityName,
  abilitySchema,
  type Structured,
  structuredWays,
  type TokenParam,
} from '#debate/model/ability-port.ts';

/** What the operator has set; `auto` means that Crux finds out. */
export type AbilitySettings = {
  readonly structured: 'auto' | Structured;
  readonly tokenParam: 'auto' | TokenParam;
};

/** Servers that are known to accept a temperature of 0, whatever the model. */
const TAKES_TEMPERATURE =
  /^(?:api\.mistral\.ai|api\.groq\.com|api\.deepseek\.com|api\.together\.(?:xyz|ai))$|:11434$/;

/** What to try first. Only OpenAI's own newer models refuse max_tokens. */
export function firstAbility({ structured, tokenParam }: AbilitySettings, server: string): Ability {
  const known = server === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens';
  return abilitySchema.parse({
    structured: structured === 'auto' ? 'json_schema' : structured,
    tokenParam: tokenParam === 'auto' ? known : tokenParam,
    temperature: TAKES_TEMPERATURE.test(server),
  });
}

/** A way of asking that a server may refuse, the words that name it, and what is tried then. */
type Quirk = {
  readonly of: AbilityName;
  readonly names: RegExp;
  /** Undefined when nothing else is left, or the operator has settled it. */
  instead(
    refused: Ability,
    settings: AbilitySettings,
    first: Ability,
  ): Partial<Ability> | undefined;
};

/** The complaint is that max_tokens is too high, not that its name is unknown. */
const TOO_MUCH =
  /max_(?:completion_|output_|new_)?tokens\W[^.]{0,60}(?:too (?:large|high|big)|exceeds?|at most|less than|must be (?:less|at most|between|in\b|<)|maximum|range)|(?:at most|maximum|max(?:imum)? (?:value|number)) [^.]{0,40}(?:completion|output) tokens|maximum context length/i;

const QUIRKS: readonly Quirk[] = [
  {
    of: 'room',
    names: TOO_MUCH,
    instead: ({ room }) => (room > 1 / 8 ? { room: room / 2 } : undefined),
  },
  {
    of: 'system',
    names:
      /\bsystem\b['"’]?[^.]{0,40}\b(?:roles?|messages?|prompts?|instructions?)|\broles?\b[^.]{0,60}\bsystem\b|developer (?:role|message|instruction)|\broles? must\b|unexpected role|unknown role|(?:only|first)\b[^.]{0,40}\buser\b[^.]{0,40}\b(?:roles?|messages?)|messages\W{0,2}0\W{1,3}role/i,
    instead: ({ system }) => (system ? { system: false } : undefined),
  },
  {
    of: 'strict',
    names: /\bstrict\b/i,
    instead: ({ strict, structured }) =>
      strict && structured === 'json_schema' ? { strict: false } : undefined,
  },
  {
    of: 'tokenParam',
    names: /max_(?:completion_)?tokens/i,
    instead: ({ tokenParam }, settings, first) =>
      settings.tokenParam === 'auto' && tokenParam === first.tokenParam
        ? { tokenParam: otherParam(tokenParam) }
        : undefined,
  },
  {
    of: 'temperature',
    names: /temperature/i,
    instead: ({ temperature }) => (temperature ? { temperature: false } : undefined),
  },
  {
    of: 'structured',
    names:
      /response_?(?:format|schema|mime)|json_?\s?(?:schema|object|mode)|structured.?output|guided|grammar/i,
    instead: ({ structured }, settings) => looserWay(structured, settings),
  },
];

/** The order in which abilities are given up when a complaint names none. */
const UNNAMED: readonly AbilityName[] = ['structured', 'system', 'temperature', 'tokenParam'];

/** What to try next, and the ability that the complaint named, if it named one. */
export type NextAbility = { readonly ability: Ability; readonly named?: AbilityName };

/**
 * What to try after a server refused a request. The first ability that its complaint names is
 * changed. If it names none that can still change, and `guess` is set, abilities are given up one
 * by one. Undefined when nothing is left. No ability is tried twice, so this ends.
 */
export function nextAbility(
  refused: Ability,
  complaint: string,
  settings: AbilitySettings,
  { first, guess }: { readonly first: Ability; readonly guess: boolean },
): NextAbility | undefined {
  const named = QUIRKS.map((quirk) => ({ quirk, at: complaint.search(quirk.names) }))
    .filter(({ at }) => at >= 0)
    // A complaint about `strict` also names the format that is strict, so it goes first.
    .sort(
      (a, b) => Number(b.quirk.of === 'strict') - Number(a.quirk.of === 'strict') || a.at - b.at,
    );
  for (const { quirk } of named) {
    const change = quirk.instead(refused, settings, first);
    if (change !== undefined) return { ability: { ...refused, ...change }, named: quirk.of };
  }
  if (!guess) return undefined;
  for (const name of UNNAMED) {
    const quirk = QUIRKS.find(({ of }) => of === name);
    const change = quirk?.instead(refused, settings, first);
    if (change !== undefined) return { ability: { ...refused, ...change } };
  }
  return undefined;
}

/** The next way of asking for JSON; undefined after the last, or where the operator has set one. */
export function looserWay(
  way: Structured,
  settings: AbilitySettings,
): { readonly structured: Structured } | undefined {
  const next = structuredWays[structuredWays.indexOf(way) + 1];
  return settings.structured === 'auto' && next !== undefined ? { structured: next } : undefined;
}

function otherParam(param: TokenParam): TokenParam {
  return param === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}
