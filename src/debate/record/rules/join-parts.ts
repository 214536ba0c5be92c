import { hasEnd } from './seal.ts';

/** A file by its name. */
export type NamedText = { readonly name: string; readonly text: string };

/** How every file of ours begins; no line of one begins so but its first. */
const BEGINNING = '{"form":';

/** Whether a text begins as a file of ours does, whole or not. */
export function beginsAsRecord(text: string): boolean {
  return text.startsWith(BEGINNING);
}

/** Files of which some were cut into parts, in their order, or hold several, as the whole ones. */
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

/** A file that holds several of ours, one after the other, as these. */
function severalOf({ name, text }: NamedText): NamedText[] {
  const texts = text.split(/^(?=\{"form":)/m);
  return texts.map((one, at) => ({ name: texts.length > 1 ? `${name}[${at}]` : name, text: one }));
}
