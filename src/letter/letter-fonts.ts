/**
 * The letter's typefaces, the only ones it is ever set in: Source Serif 4 for Latin, Greek, Cyrillic and
 * Vietnamese, Scheherazade New for Arabic (Noto's builds letters from dots, and copied text is garbled), Noto Serif
 * Hebrew. All under the Open Font License.
 */
import { createRequire } from "node:module";

const { resolve } = createRequire(import.meta.url);

/** In the order in which a character is looked for. */
export const FONT_FAMILIES = ["Source Serif 4", "Scheherazade New", "Noto Serif Hebrew"] as const;

/** Paths of the files, both weights of each family, so that none is asked for that is not there. */
export function fontFiles(): string[] {
  return [
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
    "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
    "@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
    "@expo-google-fonts/scheherazade-new/400Regular/ScheherazadeNew_400Regular.ttf",
    "@expo-google-fonts/scheherazade-new/600SemiBold/ScheherazadeNew_600SemiBold.ttf",
    "@expo-google-fonts/noto-serif-hebrew/400Regular/NotoSerifHebrew_400Regular.ttf",
    "@expo-google-fonts/noto-serif-hebrew/600SemiBold/NotoSerifHebrew_600SemiBold.ttf",
  ].map((file) => resolve(file));
}
