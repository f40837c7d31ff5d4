/** `npm run docs:decisions`: writes the table of decisions anew from the cases that they are tested by. */
import { writeFile } from "node:fs/promises";
import { decisionTable } from "../test/decision/decision-table.ts";

await writeFile(new URL("../docs/decision-table.md", import.meta.url), decisionTable());
