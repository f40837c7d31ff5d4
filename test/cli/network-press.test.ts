/** What the letter's settings name is read and tried before anything is attached, each fault told with its place. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { networkPress, networkPresses } from "../../src/cli/network-press.ts";
import { frenchLetter } from "../../src/letter/example-letter.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { selfSigned } from "../letter/certificate.ts";

const folder = mkdtempSync(join(tmpdir(), "aval-press-"));
const path = join(folder, "aval.yaml");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  rmSync(join(folder, "own"), { recursive: true, force: true });
  mkdirSync(join(folder, "own"));
  writeFileSync(join(folder, "logo.png"), "no picture");
  writeFileSync(join(folder, "logo.bmp"), "BM");
  writeFileSync(join(folder, "seal.svg"), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
});

function press(letter: string, passphrase = "") {
  const text = `network: R\nlanguage: fr\nletter: ${letter}\n`;
  const settings = readSettings(text, path, { forumUrl: "https://forum.example", publicUrl: null });
  return networkPress(settings, path, passphrase);
}

test.each([
  ["{ logo: gone.svg }", /letter\.logo désigne .*gone\.svg, qui ne peut pas être lu/],
  ["{ folder: own/none }", /letter\.folder désigne .*none, qui ne peut pas être lu/],
  ["{ logo: logo.bmp }", /letter\.logo désigne logo\.bmp ; attendu : \.png, \.jpg, \.jpeg, \.svg/],
  ["{ logo: logo.png }", /letter\.typ:\d+: .*/],
  ["{ certificate: logo.png }", /letter\.certificate désigne logo\.png ; attendu : \.p12, \.pfx/],
])("%s is refused", async (letter, expected) => {
  await expect(press(letter)).rejects.toThrow(expected);
});

test.each([
  ["letter.typ", "#set page(height: 3)\n\n#nonsense\n", /letter\.typ:1: /],
  ["letter.typ", "A\n\n#nonsense\n", /letter\.typ:3: unknown variable: nonsense/],
  ["letter.typ", '#set text(font: "Comic Sans MS")\nA\n', /unknown font family: comic sans ms/],
  ["letter.fr.md.ejs", "### A\n\n<%= letter.projet.name %>\n", /letter\.fr\.md\.ejs:3: Cannot read/],
  ["letter.fr.md.ejs", "### A\n\nB\n<% if ( %>\n", /letter\.fr\.md\.ejs:4: /],
])("a fault in the network's own %s is told by file and line", async (file, text, expected) => {
  writeFileSync(join(folder, "own", file), text);
  await expect(press("{ folder: own }")).rejects.toThrow(expected);
});

test("a text of the network's own is what letters say", async () => {
  writeFileSync(join(folder, "own", "letter.fr.md.ejs"), "### Pour <%= letter.project %>\n\nOui.\n");
  const { letterText, renderPdf } = await press("{ folder: own, logo: seal.svg }");

  expect(letterText(frenchLetter)).toBe("### Pour La Halle aux graines\n\nOui.");
  expect((await renderPdf(frenchLetter, letterText(frenchLetter))).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a certificate is opened with its passphrase, and with no other", async () => {
  writeFileSync(join(folder, "letters.p12"), selfSigned("Anna Bel", "secret"));
  const { letterText, renderPdf } = await press("{ certificate: letters.p12 }", "secret");
  const pdf = await renderPdf(frenchLetter, letterText(frenchLetter));

  expect(pdf.toString("latin1")).toContain("/SubFilter /ETSI.CAdES.detached");
  await expect(press("{ certificate: letters.p12 }", "wrong")).rejects.toThrow(
    /letters\.p12: cannot be opened with the passphrase given/,
  );
});

test("a programme's letters say its own text, the others the network's, and a fault says whose it is", async () => {
  const read = (folderOfProgramme: string) =>
    readSettings(
      [
        "network: R",
        "language: fr",
        "letter: { logo: seal.svg }",
        "programmes:",
        `  - { id: residences, request_tag: a, letter: { folder: ${folderOfProgramme} } }`,
        "  - { id: jeunes, request_tag: b, letter: { about: Nous. } }",
      ].join("\n"),
      path,
      { forumUrl: "https://forum.example", publicUrl: null },
    );
  writeFileSync(join(folder, "own", "letter.fr.md.ejs"), "### Pour <%= letter.project %>\n\nOui.\n");
  const settings = read("own");
  const pressOf = await networkPresses(settings, path, "");
  const [residences, jeunes] = settings.programmes;

  expect(pressOf(residences?.settings ?? settings).letterText(frenchLetter)).toBe(
    "### Pour La Halle aux graines\n\nOui.",
  );
  expect(pressOf(jeunes?.settings ?? settings)).toBe(pressOf(settings));
  expect(pressOf(settings).letterText(frenchLetter)).not.toContain("Oui.");
  await expect(networkPresses(read("own/none"), path, "")).rejects.toThrow(
    /programmes \(residences\): letter\.folder désigne .*none, qui ne peut pas être lu/,
  );
});
