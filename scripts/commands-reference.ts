/** `npm run docs:commands`: writes the page of the commands anew. */
import { writeFile } from "node:fs/promises";
import { commandsPage } from "./commands-page.ts";

const path = "docs/commands.md";
await writeFile(new URL(`../${path}`, import.meta.url), commandsPage());
console.log(path);
