/**
 * The second half of `npm run build`: puts beside the compiled code what it reads at run time (templates and
 * layout of the letter, templates and assets of the public pages). Node runs no TypeScript under node_modules, so an installed
 * package needs both.
 */
import { chmod, cp } from "node:fs/promises";

const FOLDERS = ["letter/templates", "letter/layout", "pages/templates", "pages/assets"];

for (const folder of FOLDERS) {
  await cp(new URL(`../src/${folder}/`, import.meta.url), new URL(`../dist/${folder}/`, import.meta.url), {
    recursive: true,
  });
}
await chmod(new URL("../dist/cli/main.js", import.meta.url), 0o755);
