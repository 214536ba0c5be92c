import { ButtonStyle, ComponentType } from 'discord.js';

/** What a screen is made of, from top to bottom, whether it is a message or a form. */

type Button = { readonly label: string; readonly isMain: boolean };

export type Piece =
  /** Discord's markdown. */
  | { readonly kind: 'text'; readonly markdown: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | { readonly kind: 'choice'; readonly placeholder: string; readonly options: readonly string[] }
  | { readonly kind: 'input'; readonly hint: string; readonly value: string }
  /** The words above a field of a form. */
  | { readonly kind: 'label'; readonly label: string; readonly description: string }
  | { readonly kind: 'picture'; readonly url: string; readonly alt: string }
  | { readonly kind: 'file'; readonly url: string }
  | { readonly kind: 'divider' };

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

const word = (value: unknown) => (typeof value === 'string' ? value : '');
const list = (value: unknown) => (Array.isArray(value) ? value.filter(isNode) : []);

/** The pieces of components as they are sent, however deep; a kind that is not known is an Error. */
export function piecesOf(components: unknown): Piece[] {
  return list(components).flatMap(pieceOf);
}

function pieceOf(node: Node): Piece[] {
  switch (node.type) {
    case ComponentType.Container:
      return piecesOf(node.components);
    case ComponentType.TextDisplay:
      return [{ kind: 'text', markdown: word(node.content) }];
    case ComponentType.Separator:
      return [{ kind: 'divider' }];
    case ComponentType.ActionRow:
      return rowOf(list(node.components));
    case ComponentType.MediaGallery:
      return list(node.items).map((item) => ({
        kind: 'picture',
        url: addressOf(item.media),
        alt: word(item.description),
      }));
    case ComponentType.File:
      return [{ kind: 'file', url: addressOf(node.file) }];
    case ComponentType.Label: {
      const [label, description] = [word(node.label), word(node.description)];
      return [{ kind: 'label', label, description }, ...piecesOf([node.component])];
    }
    case ComponentType.TextInput: {
      const hint = node.required === false ? `optional ${word(node.placeholder)}` : '';
      return [{ kind: 'input', hint: hint.trim(), value: word(node.value) }];
    }
    case ComponentType.StringSelect:
    case ComponentType.RadioGroup:
    case ComponentType.ChannelSelect:
      return [choiceOf(node)];
    default:
      throw new Error(`a component of type ${node.type} is not drawn yet`);
  }
}

/** A row holds buttons or one select. */
function rowOf(parts: readonly Node[]): Piece[] {
  const [first] = parts;
  if (first?.type !== ComponentType.Button) return parts.flatMap(pieceOf);
  const buttons = parts.map(({ label, style }) => ({
    label: word(label),
    isMain: style === ButtonStyle.Primary || style === ButtonStyle.Success,
  }));
  return [{ kind: 'buttons', buttons }];
}

function choiceOf({ placeholder, options }: Node): Piece {
  const told = list(options).map(({ label, description, default: isChosen }) => {
    const more = word(description) === '' ? '' : `: ${word(description)}`;
    return `${isChosen === true ? '● ' : ''}${word(label)}${more}`;
  });
  return { kind: 'choice', placeholder: word(placeholder), options: told };
}

function addressOf(media: unknown): string {
  return isNode(media) ? word(media.url) : '';
}
