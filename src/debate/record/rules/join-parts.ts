import { hasEnd } from './seal.ts';

/** A text with the name of its file. */
export type NamedText = { readonly name: string; readonly text: string };

/** How every file of ours begins; no line but the first begins like this. */
const BEGINNING = '{"form":';

/** Whether a text begins like a file of ours, complete or not. */
export function beginsAsRecord(text: string): boolean {
  return text.startsWith(BEGINNING);
}

/** Restores complete files, in order, from files that were cut into parts or that hold several. */
export function joinParts(files: readonly NamedText[]): NamedText[] {
  const whole: NamedText[] = [];
  let open: NamedText | undefined;
  for (const file of files.flatMap(severalOf)) {
    if (open !== undefined && !beginsAsRecord(file.text)) {
      open = { name: `${open.name} + ${file.name}`, text: open.text + file.text };
      whole[whole.length - 1] = open;
    } else {
      whole.push(file);
      open = file.text.startsWith(`${BEGINNING}"summary`) ? file : undefined;
    }
    if (open !== undefined && hasEnd(open.text)) open = undefined;
  }
  return whole;
}

/** Splits a file that holds several of ours one after the other. */
function severalOf({ name, text }: NamedText): NamedText[] {
  const texts = text.split(/^(?=\{"form":)/m);
  return texts.map((one, at) => ({ name: texts.length > 1 ? `${name}[${at}]` : name, text: one }));
}
