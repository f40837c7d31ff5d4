/** The documents about settings that are written by `npm run docs:settings` and kept with the code. */
import { exampleFile } from "./example-file.ts";
import { referencePage } from "./reference-page.ts";

/** Paths are from the top of the repository. */
export const SETTINGS_DOCUMENTS: readonly { readonly path: string; readonly text: string }[] = [
  { path: "docs/settings.md", text: referencePage("en") },
  { path: "docs/fr/reglages.md", text: referencePage("fr") },
  { path: "aval.example.yaml", text: exampleFile("en") },
  { path: "aval.exemple.yaml", text: exampleFile("fr") },
];
