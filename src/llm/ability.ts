import {
  type Ability,
  type Structured,
  structuredWays,
  type TokenParam,
} from '#debate/model/ability-port.ts';

/** What the operator has set; `auto` means to find out. */
export type AbilitySettings = {
  readonly structured: 'auto' | Structured;
  readonly tokenParam: 'auto' | TokenParam;
};

/** What to try first. Only the newer models of OpenAI itself do not take max_tokens. */
export function firstAbility({ structured, tokenParam }: AbilitySettings, server: string): Ability {
  const known = server === 'api.openai.com' ? 'max_completion_tokens' : 'max_tokens';
  return {
    structured: structured === 'auto' ? 'json_schema' : structured,
    tokenParam: tokenParam === 'auto' ? known : tokenParam,
    temperature: true,
  };
}

/** A stored ability, unless the operator has set something else since. */
export function settledAbility(
  kept: Ability,
  { structured, tokenParam }: AbilitySettings,
): Ability {
  return {
    ...kept,
    structured: structured === 'auto' ? kept.structured : structured,
    tokenParam: tokenParam === 'auto' ? kept.tokenParam : tokenParam,
  };
}

/**
 * What to try after a server refused a request (400). A parameter that its message names is
 * changed; without such a hint the next way of asking for JSON is tried, then no temperature.
 * Undefined when nothing is left. No ability is tried twice, so this ends.
 */
export function nextAbility(
  refused: Ability,
  complaint: string,
  settings: AbilitySettings,
  first: Ability,
): Ability | undefined {
  const mayTurn = settings.tokenParam === 'auto' && refused.tokenParam === first.tokenParam;
  if (mayTurn && /max_(?:completion_)?tokens/i.test(complaint)) {
    return { ...refused, tokenParam: otherParam(refused.tokenParam) };
  }
  if (refused.temperature && /temperature/i.test(complaint)) {
    return { ...refused, temperature: false };
  }
  const way = structuredWays[structuredWays.indexOf(refused.structured) + 1];
  if (settings.structured === 'auto' && way !== undefined) return { ...refused, structured: way };
  return refused.temperature ? { ...refused, temperature: false } : undefined;
}

function otherParam(param: TokenParam): TokenParam {
  return param === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}
