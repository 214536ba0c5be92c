import type { Page } from 'playwright-core';

/**
 * Every visible text whose contrast with what is behind it is below 4.5 : 1, by the computed
 * colours. Source: WCAG 2.2, relative luminance and contrast ratio.
 */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(`(${measure})()`);
}

const measure = `() => {
  const LEAST = 4.5;
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [R, G, B]) =>
    [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];
  const background = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) {
      layers.push(rgba(getComputedStyle(at).backgroundColor));
      if (layers.at(-1)[3] === 1) break;
    }
    return layers.reduceRight((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const opacity = (element) => {
    let all = 1;
    for (let at = element; at; at = at.parentElement) all *= Number(getComputedStyle(at).opacity);
    return all;
  };
  const luminance = (colour) => {
    const [r, g, b] = colour.slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const faint = [];
  const look = (element, colour, text) => {
    const seen = opacity(element);
    // Comes with the pointer or the focus, and is then whole.
    if (seen === 0) return;
    const behind = background(element);
    const [r, g, b, a] = rgba(colour);
    const found = ratio(over([r, g, b, a * seen], behind), behind);
    if (found < LEAST) faint.push(found.toFixed(2) + ': ' + text.slice(0, 60));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    if (!node.nodeValue.trim() || element.closest('svg, script, noscript, .visually-hidden')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    look(element, getComputedStyle(element).color, node.nodeValue.trim());
  }
  for (const field of document.querySelectorAll('[placeholder]')) {
    look(field, getComputedStyle(field, '::placeholder').color, field.placeholder);
  }
  return faint;
}`;
