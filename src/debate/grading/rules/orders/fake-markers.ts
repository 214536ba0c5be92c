const SENTENCE_END = '(?:^|\\n|[.!?…。"”»)>\\]}]\\s*)\\s*';
const NAMES =
  'system|assistant|instructions?|item|evidence|untrusted|user_input|document|data|input|prompt|grade|rubric|result|output|tool_call|function_call|context|text|human|user';
const MARKERS = [
  '<\\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|start_header_id|end_header_id|begin_of_text)\\|>',
  '\\[\\/?INST\\]',
  '<<\\/?SYS>>',
  `<\\/?(?:${NAMES})(?:\\s[^<>\\n]{0,60})?>`,
  `\\[\\/?(?:${NAMES})\\](?!\\()`,
  '\\[(?:system|admin|administrator|developer|moderator) (?:note|message|notice|prompt|update|instruction|override)s?\\](?!\\()',
  '#{2,} ?(?:system|instructions?|response|assistant|human|user|new task)(?: prompt| message)?:',
  '(?:-{3,}|={3,}|#{3,}|\\*{3,}|~{3,}|<{2,}|\\[)\\s?(?:end|begin|start|stop|ende|fin|konec|конец|начало|结束|开始)(?: (?:of|der|des|del?|du|la|el)){0,3}(?: \\p{L}+){0,4}\\s?(?:-{3,}|={3,}|#{3,}|\\*{3,}|~{3,}|>{2,}|\\])',
].join('|');
// A marker that is the subject or object of a sentence is only being discussed.
const SPOKEN_OF =
  '(?!\\s+(?:is|are|was|were|marks?|opens?|closes?|means?|and|or|tokens?|tags?|starts?|ends?|in|ist|und|es|y|est|et|это|и)(?!\\p{L}))(?!["”`’\'])';
const DIRECTIVE =
  '(?:you|ignore|disregard|forget|override|du|sie|gib|bewerte|ignoriere|eres|debes|ignora|tu|vous|ignorez|ты|вы|игнорируй|поставь|дай)(?!\\p{L})|你|请|忽略|将';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`${SENTENCE_END}(?:${MARKERS})${SPOKEN_OF}`, 'iu'),
  new RegExp(
    `(?:^|\\n)[*_ ]*(?:system|assistant|developer|human|user|tool)[*_ ]*[:>]\\s*(?:${DIRECTIVE})`,
    'iu',
  ),
  /["'“]?\b(?:bearing|diagnosticity|reasoning_?link)["'”]?\s*[:=]\s*["'“]?(?:direct|discriminates|explicit|partial|tangential|none|fair|weak|missing|leans)\b/iu,
  /["“](?:reasoning|direction|span|nonce|bearing)["”]\s*:\s*["“](?:explicit|fair|supports|undermines|[^"”\n]{1,80})["”]\s*[,}]/iu,
  /\bnonce\s*[:=]\s*["'“]?[\p{L}\p{N}-]{6,}/iu,
  /(?:^|\n)\s*\{[^\n]*["“](?:grade|score|rating|verdict|quality|strength|marks)["”]\s*:[^\n]*\}\s*(?:\n|$)/iu,
  /["'}\]]\s*,\s*\{\s*["“](?:role|grade|item|bearing|content)["”]/iu,
  /\b(?:submit|set|record|save|update|override)_?(?:grade|score|rating|bearing|marks?)\s*\(/iu,
];

/**
 * Whether a text imitates the machine's side of a conversation: chat template tokens, closing tags
 * and boundaries, roles, an answer in the rubric's own fields. A token that a sentence merely
 * discusses does not count.
 */
export function hasFakeMarkers(text: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(text));
}
