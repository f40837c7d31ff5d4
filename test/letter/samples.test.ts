/** The sample letters of `docs/letters/`, each in both standards, as other programs read them. */
import { describe, expect, test } from "vitest";
import { drawable } from "../../src/letter/drawable.ts";
import { letterPress } from "../../src/letter/letter-press.ts";
import { typeset } from "../../src/letter/typography.ts";
import { selfSigned } from "./certificate.ts";
import { onPaper, readText, run, scan } from "./paper.ts";
import { SAMPLES } from "./sample-letters.ts";

const certificate = onPaper(selfSigned("Anna Bel", "secret"));

describe.each(["ua-1", "a-2a"] as const)("as %s", (standard) => {
  test.each(SAMPLES)("$name is tagged, sound, of its pages, and the same twice", async (sample) => {
    const { letter, files, certificateOf, pages } = sample;
    const press = await letterPress(
      { ...files, standard, certificate: certificateOf === null ? null : certificate },
      "secret",
    );
    const pdf = await press.renderPdf(letter, press.letterText(letter));
    const file = onPaper(pdf);
    const facts = run("pdfinfo", file);

    expect(facts).toMatch(/Tagged: +yes/);
    expect(facts).toMatch(new RegExp(`Pages: +${pages}\\n`));
    expect(pdf.toString("latin1")).toContain(
      standard === "ua-1" ? "<pdfuaid:part>1<" : "<pdfaid:conformance>A<",
    );
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
    expect(run("pdffonts", file)).not.toMatch(/ no +(?:yes|no) +(?:yes|no) +\d/);
    expect((await press.renderPdf(letter, press.letterText(letter))).equals(pdf)).toBe(true);
  });
});

test.each(SAMPLES.filter(({ letter }) => letter.state === "issued"))(
  "$name is verified with a telephone, and signed where it says so",
  async ({ letter, files, certificateOf, pages }) => {
    const press = await letterPress(
      { ...files, certificate: certificateOf === null ? null : certificate },
      "secret",
    );
    const pdf = await press.renderPdf(letter, press.letterText(letter));
    const file = onPaper(pdf);

    expect(scan(file, pages)).toBe(letter.verificationUrl);
    expect(readText(file)).toContain(letter.reference);
    expect(pdf.includes("/ByteRange")).toBe(certificateOf !== null);
  },
);

test.each(SAMPLES.filter(({ letter }) => letter.state === "draft"))(
  "$name cannot be taken for a letter",
  async ({ letter, files }) => {
    const press = await letterPress(files, "");
    const text = readText(onPaper(await press.renderPdf(letter, press.letterText(letter))));

    expect(text.replaceAll(" ", "")).toContain(letter.language === "fr" ? "PROJET" : "DRAFT");
    expect(text).toContain(drawable(typeset(letter.project, letter.language)));
    expect(text).not.toMatch(/LS-\d|letters\//);
  },
);
