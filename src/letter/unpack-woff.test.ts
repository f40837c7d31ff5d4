import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { readFont } from "./letter-fonts.ts";
import { unpackWoff } from "./unpack-woff.ts";

const { resolve } = createRequire(import.meta.url);
const packed = readFileSync(resolve("@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff"));

test("the unpacked font draws what the packed one draws", () => {
  const [packedFont, unpackedFont] = [create(packed), create(readFont("source-serif-4-latin-400-normal"))];
  expect(unpackedFont.characterSet).toEqual(packedFont.characterSet);

  const outlines = [packedFont, unpackedFont].map((font) => {
    const { glyphs, advanceWidth } = font.layout("L’Œuvre : « cœur » fi 12 €");
    return { advanceWidth, paths: glyphs.map(({ path }) => path.toSVG()) };
  });
  expect(outlines[1]).toEqual(outlines[0]);
});

test("anything else is refused", () => {
  expect(() => unpackWoff(Buffer.from("<html>not a font</html>"))).toThrow("no WOFF file");
});
