/** The demo's case is audited as anybody can, in both languages: nothing differs, and every number has its source. */
import { expect, test } from "vitest";
import { audit } from "../../src/cli/audit.ts";
import { englishCase } from "../../src/demo/english-case.ts";
import { frenchCase } from "../../src/demo/french-case.ts";
import { startDemoWorld } from "../../src/demo/demo-world.ts";
import { playCase } from "../../src/demo/play-case.ts";
import { auditOf } from "./audited.ts";

test("the English case differs nowhere, as the command tells it", { timeout: 300_000 }, async () => {
  const english = await startDemoWorld(englishCase);
  const { topicId: topic } = await playCase(englishCase, english);
  const said: string[] = [];
  const exit = await audit({
    variables: {},
    topic: `${english.forum.url}/t/two-letters/${topic}`,
    forum: null,
    json: false,
    language: null,
    keyFile: null,
    print: (line) => said.push(line),
    budgetPerMinute: Infinity,
  });
  expect(said.slice(said.indexOf("DIFFERENT (0)"))).toEqual([
    "DIFFERENT (0)",
    "",
    "KNOWN (0)",
    "",
    "CANNOT BE CHECKED (3)",
    expect.stringContaining("the key comes from the audited forum itself"),
    expect.stringContaining("when each person voted"),
    expect.stringContaining("who was a member of the groups"),
    "",
    expect.stringMatching(/^No difference: \d+ points checked, 0 known, 3 that cannot be checked\.$/),
  ]);
  expect(said.join("\n")).toContain("7 votes cast out of 9 possible, 4 recused [post 2]");
  expect(exit).toBe(0);
  await english.stop();
});

test("the French case differs nowhere; every number has its source", { timeout: 300_000 }, async () => {
  const french = await startDemoWorld(frenchCase);
  const { topicId } = await playCase(frenchCase, french);
  const { exit, findings, lines } = await auditOf(french, topicId);
  expect(findings.filter(({ level }) => level === "different")).toEqual([]);
  expect(exit).toBe(0);
  const unchecked = findings.filter(({ level }) => level === "unchecked").map(({ key }) => key);
  expect(unchecked).toEqual(["key.not-pinned", "never.vote-times", "never.groups"]);
  for (const { source } of findings) expect(source.url).toMatch(/^http/);
  expect(lines.at(-1)).toMatch(
    /^Aucune différence\. Points contrôlés : \d+ ; différences connues : 0 ; non vérifiables : 3\.$/,
  );
  expect(lines).toContain(
    "  en déport : Denis Aubry (déclaration personnelle), d'après Denis Aubry [message 14]",
  );
  expect(lines).toContain(
    "  la fiche du projet 1 : modification par bruno, révision 2 [message 3, révision 2]",
  );
  // The objection was raised about the second project only: its end is none of the first one's.
  expect(lines.filter((line) => line.includes("levée de O1"))).toHaveLength(1);
  await french.stop();
});
