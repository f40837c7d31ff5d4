/** The same letter on two machines: whatever fonts they have, or none. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fontFiles } from "../../src/letter/letter-fonts.ts";

const HERE = import.meta.dirname;

/** What the script prints, run by somebody whose own folder of fonts holds these. */
function onMachine(fonts: ReadonlyMap<string, Buffer>, script: string): string {
  const home = mkdtempSync(join(tmpdir(), "home-"));
  mkdirSync(join(home, ".fonts"));
  for (const [name, bytes] of fonts) writeFileSync(join(home, ".fonts", name), bytes);
  const file = join(home, "script.ts");
  writeFileSync(file, script.replaceAll("SRC", join(HERE, "..", "..", "src")));
  return execFileSync(process.execPath, [file], { encoding: "utf8", env: { HOME: home } }).trim();
}

const FINGERPRINT = `
import { frenchLetter } from "SRC/letter/example-letter.ts";
import { letterPrinter, letterSha256 } from "SRC/letter/letter-pdf.ts";
import { loadLetterTemplates } from "SRC/letter/letter-template.ts";
console.log(letterSha256(await letterPrinter()(frenchLetter, loadLetterTemplates()(frenchLetter))));
`;

/** A font whose letters are another's: it would be seen in the file if it were taken. */
function impostor(): Buffer {
  const [regular = "", , semibold = ""] = fontFiles();
  const bytes = readFileSync(semibold);
  const other = readFileSync(regular);
  // Its name and weight are those of the regular face, its outlines those of the semibold.
  const table = (font: Buffer, tag: string) => {
    const at = font.indexOf(tag, 12, "latin1");
    return { at, offset: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  };
  for (const tag of ["name", "OS/2"]) {
    const [from, to] = [table(other, tag), table(bytes, tag)];
    if (from.length > to.length) throw new Error(`The table ${tag} does not fit`);
    other.copy(bytes, to.offset, from.offset, from.offset + from.length);
    bytes.writeUInt32BE(from.length, to.at + 12);
  }
  return bytes;
}

test("a machine with a font of the same name sets the same letter as one without", () => {
  const bare = onMachine(new Map(), FINGERPRINT);

  expect(bare).toMatch(/^[0-9a-f]{64}$/);
  expect(onMachine(new Map([["impostor.ttf", impostor()]]), FINGERPRINT)).toBe(bare);
});

test("a font of the machine is not even found", () => {
  const [regular = ""] = fontFiles();
  const own = Buffer.from(
    readFileSync(regular).toString("latin1").replaceAll(wide("Source Serif 4"), wide("Machine Serif4")),
    "latin1",
  );
  const said = onMachine(
    new Map([["own.ttf", own]]),
    `
    import { writeFileSync } from "node:fs";
    import { setPages } from "SRC/letter/typst.ts";
    const folder = process.env.HOME;
    writeFileSync(folder + "/letter.typ", '#set text(font: "Machine Serif4", fallback: false)\\nA');
    const layout = { folder, file: "letter.typ" };
    await setPages({ layout, values: {}, files: new Map(), standard: "ua-1", date: 0 }).then(
      () => console.log("found"),
      (error) => console.log(error.message),
    );
    `,
  );

  expect(said).toBe("letter.typ: unknown font family: machine serif4");
});

/** As the name table of a font writes it. */
function wide(text: string): string {
  return Array.from(text, (letter) => `\0${letter}`).join("");
}
