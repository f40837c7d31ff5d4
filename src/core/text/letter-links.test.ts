import { expect, test } from "vitest";
import { letterAddress, sha256In, siteOfLetter, uploadIn } from "./letter-links.ts";

const SITE = "https://letters.example.org";

test.each([
  ["alone", `${SITE}/letters/LS-2026-57-1`, SITE],
  ["as a link's goal", `[verify](${SITE}/letters/LS-2026-57-1)`, SITE],
  ["between angles", `<${SITE}/letters/LS-2026-57-1>`, SITE],
  ["at the end of a sentence", `See ${SITE}/letters/LS-2026-57-1.`, SITE],
  ["below a path", "http://127.0.0.1:8080/aval/letters/LS-2026-57-1", "http://127.0.0.1:8080/aval"],
  [
    "behind that of another letter",
    `${SITE}/letters/LS-2026-57-10 https://b.example/letters/LS-2026-57-1`,
    "https://b.example",
  ],
  ["of another letter alone", `${SITE}/letters/LS-2026-57-10`, null],
  ["of the letter that replaces it", `${SITE}/letters/LS-2026-57-1-2`, null],
  ["as a path alone", "/letters/LS-2026-57-1", null],
  ["without anything", "", null],
])("the site of a letter's address: %s", (_, text, site) => {
  expect(siteOfLetter(text, "LS-2026-57-1")).toBe(site);
});

test("the address that is written is the one that is found", () => {
  expect(siteOfLetter(letterAddress(SITE, "LS-2026-57-1"), "LS-2026-57-1")).toBe(SITE);
});

test("the fingerprint and the file of a letter are its own, not those of what stands around it", () => {
  const [quoted, own, count] = ["a", "b", "c"].map((sign) => sign.repeat(64));
  const file = "[LS-2026-57-1.pdf|attachment](upload://abc.pdf) (12 KB)";
  const raw = `[wrap=aval kind=outcome n=1 round=1]\n> ${quoted}\n${file}\nSHA-256 ${own}\n[details="Count"]\n${count}\n[/details]`;
  expect(sha256In(raw)).toBe(own);
  expect(sha256In(`[wrap=aval kind=letter n=1]\n[details="Text"]\n[/details]\nSHA-256 ${own}`)).toBe(own);
  expect(uploadIn(raw)).toBe("upload://abc.pdf");
});
