const ENDINGS =
  'com|org|net|io|ai|dev|app|gg|co|me|info|xyz|ly|edu|gov|de|uk|eu|fr|es|it|nl|ru|cn|jp|example|site|online|link|to|tv|test|click|zip|shop';
const LINKS: readonly RegExp[] = [
  /\bh(?:tt|xx)ps?\b|:\/\/|\bwww\b/iu,
  new RegExp(
    `[\\p{L}\\p{N}-](?:\\.|\\[\\.\\]|\\(\\.\\)| dot | punkt )(?:${ENDINGS})(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  /\b[\p{L}\p{N}-]+\.\p{L}{2,}\/\S/iu,
  /\b10\.\d{4,9}\/\S|\barxiv\b|\bdoi\b/iu,
  /\b\d{4}\.\d{4,5}(?:v\d+)?\b/u,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/u,
  /\bmailto\b|\bdiscord\.|\bjavascript:/iu,
];
const MENTIONS: readonly RegExp[] = [
  /[@\uff20]/u,
  /<[#:/a@t]/iu,
  /#\s*[\p{L}\p{N}]/u,
  /\]\s*\(/u,
  /(?<!\p{L})(?:everyone|here)(?=!)/iu,
  /\b\d{17,20}\b/u,
];

/** Whether a sentence has an address, a source's id, a mention or an item's number. */
export function hasLink(text: string): boolean {
  // "C#" and "F#" are languages; nothing follows their sign.
  return [...LINKS, ...MENTIONS].some((pattern) => pattern.test(text.normalize('NFKC')));
}

const APPEAL =
  /(?:^|[.!?;:,–—-]\s*|(?<!\p{L})(?:please|must|should|now|everybody|readers|you)\s+)(?:vote|click|subscribe|visit|donate|download|join us|follow us|dm|search for)(?=\s|[.!?,]|$)/iu;

/** Whether a sentence asks its readers to do something, such as to vote or to click. */
export function hasAppeal(text: string): boolean {
  return (
    APPEAL.test(text) ||
    /\byour? votes?\b|\bvotes? (?:they|for|against|agree|disagree)\b/iu.test(text)
  );
}
