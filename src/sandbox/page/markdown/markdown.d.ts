/** A run inside a line. `text` is always plain: views put it into text nodes only. */
export type Inline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'break' }
  | {
      type: 'strong' | 'emphasis' | 'underline' | 'strike' | 'spoiler';
      children: Inline[];
    }
  /** `href` begins with http:// or https://. A bare link has no children. */
  | { type: 'link'; href: string; children?: Inline[] }
  /** Unix time in seconds; style as in `<t:0:R>`. */
  | { type: 'time'; seconds: number; style: string }
  | { type: 'user' | 'role' | 'channel'; id: string }
  | { type: 'command'; name: string; id: string }
  | { type: 'emoji'; name: string };

export interface ListItem {
  children: Inline[];
  lists: Block[];
}

export type Block =
  | { type: 'paragraph' | 'subtext'; children: Inline[] }
  | { type: 'heading'; level: 1 | 2 | 3; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: ListItem[] }
  | { type: 'codeblock'; text: string };

/** Parses the subset of Discord's markdown that bots use. Never throws. */
export function parseMarkdown(source: string): Block[];
