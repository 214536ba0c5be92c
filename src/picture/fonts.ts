import { createRequire } from 'node:module';
import { type Font, readFont } from './font.ts';

/** The weights that the pictures use. */
export type Weight = 400 | 600;

export const FAMILY = 'Inter';

/** Font files from the dependencies; the machine's own fonts are never used. */
export const fontFiles: Readonly<Record<Weight, string>> = (() => {
  const { resolve } = createRequire(import.meta.url);
  const file = (name: string) => resolve(`@expo-google-fonts/inter/${name}.ttf`);
  return { 400: file('400Regular/Inter_400Regular'), 600: file('600SemiBold/Inter_600SemiBold') };
})();

export type Fonts = Readonly<Record<Weight, Font>>;

export function readFonts(): Fonts {
  return { 400: readFont(fontFiles[400]), 600: readFont(fontFiles[600]) };
}
