/** `npm run docs:settings`: writes the reference pages of settings and the example files anew, in both languages. */
import { writeFile } from "node:fs/promises";
import { SETTINGS_DOCUMENTS } from "../src/settings/reference/documents.ts";

for (const { path, text } of SETTINGS_DOCUMENTS) {
  await writeFile(new URL(`../${path}`, import.meta.url), text);
  console.log(path);
}
