/** `docs/commands.md` is what the permission table says, and says it of every command in both languages. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { commandsPage } from "../../scripts/commands-page.ts";

const written = () => readFile(new URL("../../docs/commands.md", import.meta.url), "utf8");

test("the page is not stale: `npm run docs:commands` would change nothing", async () => {
  expect(await written()).toBe(commandsPage());
});

test("it says who may, from the contract's words", async () => {
  const page = await written();
  const objection = page.slice(page.indexOf("## `/objection"), page.indexOf("## `/relecture"));
  expect(objection).toContain("| personne pouvant voter · elector | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | ✓ | b |");
  expect(objection).toMatch(/personne en déport[^|]*\| ○ \| ○ \|/u);
  expect(objection).toContain("a. Seules les personnes pouvant voter posent une objection.");
});
