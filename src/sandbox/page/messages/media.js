import { element } from '../ui/dom.js';
import { zoom } from './zoom.js';

/** @typedef {import('discord-api-types/v10').APIAttachment} Attachment */
/**
 * @typedef {{
 *   url: string, proxy_url?: string,
 *   width?: number | null | undefined, height?: number | null | undefined,
 * }} Media
 */

const OWN = 'attachment://';

/**
 * The address of a picture or file; `attachment://name` refers to an attachment of the message.
 * @param {Media} media @param {Attachment[]} attachments
 */
function addressOf(media, attachments) {
  if (!media.url.startsWith(OWN)) return media.url;
  const name = media.url.slice(OWN.length);
  return attachments.find((each) => each.filename === name)?.url ?? '';
}

/** @param {string} address */
function fileName(address) {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  const last = path.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'file';
  } catch {
    return last;
  }
}

/**
 * @param {{ media: Media, description?: string | null | undefined, spoiler?: boolean }} item
 * @param {Attachment[]} attachments @param {string} className
 */
export function imageNode(item, attachments, className) {
  const address = addressOf(item.media, attachments);
  const alt = item.description ?? '';
  const picture = element('img', { class: className, src: address, alt, loading: 'lazy' });
  // Reserves room for the picture, so that nothing jumps when it loads.
  const { width, height } = item.media;
  if (width && height) {
    picture.classList.add('sized');
    picture.style.setProperty('--width', `${width}px`);
    picture.style.setProperty('--shape', String(width / height));
  }
  picture.addEventListener('error', () => {
    const words = alt === '' ? `picture ${fileName(address)}` : alt;
    picture.replaceWith(element('p', { class: 'subtext' }, `(picture not loaded: ${words})`));
  });
  if (!item.spoiler) return picture;
  return element('details', {}, element('summary', {}, 'Spoiler'), picture);
}

/**
 * @param {import('discord-api-types/v10').APIMediaGalleryItem[]} items
 * @param {Attachment[]} attachments
 */
export function galleryNode(items, attachments) {
  const pictures = items.map((item) => {
    const address = addressOf(item.media, attachments);
    const picture = imageNode(item, attachments, 'picture');
    if (item.spoiler) return picture;
    const name = item.description ? undefined : 'Picture';
    const zoomed = element(
      'a',
      { class: 'zoomable', href: address, 'aria-label': name, onclick: onZoom },
      picture,
    );
    /** With a modifier key a click opens a tab, as with any link. @param {MouseEvent} event */
    function onZoom(event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      zoom(address, item.description ?? '');
    }
    return zoomed;
  });
  return element(
    'div',
    { class: pictures.length > 1 ? 'gallery several' : 'gallery' },
    ...pictures,
  );
}

/**
 * @param {import('discord-api-types/v10').APIFileComponent} component
 * @param {Attachment[]} attachments
 */
export function fileNode(component, attachments) {
  const address = addressOf(component.file, attachments);
  const name = component.name ?? fileName(address || component.file.url);
  const attached = attachments.find((each) => each.filename === name);
  const size = component.size ?? attached?.size;
  return fileLink(name, address, size);
}

/** @param {string} name @param {string} address @param {number | undefined} size Bytes. */
export function fileLink(name, address, size) {
  return element(
    'p',
    { class: 'file' },
    element('a', { href: address, download: name, rel: 'noopener' }, name),
    size !== undefined && element('small', {}, ` ${sizeText(size)}`),
  );
}

/** @param {number} bytes */
function sizeText(bytes) {
  if (bytes < 1_000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
