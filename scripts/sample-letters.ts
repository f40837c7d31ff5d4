/**
 * Makes the sample letters of `docs/letters/` and their pictures, at 100 dpi. It needs poppler-utils:
 *
 *     npm exec node scripts/sample-letters.ts
 *     pngquant --force --strip --ext .png docs/letters/*.png
 *
 * Only the letters that a certificate signs differ each time: the certificate is made on the spot.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { letterPress } from "../src/letter/letter-press.ts";
import { selfSigned } from "../test/letter/certificate.ts";
import { run } from "../test/letter/paper.ts";
import { SAMPLES } from "../test/letter/sample-letters.ts";

const folder = join(import.meta.dirname, "..", "docs", "letters");
const certificate = join(mkdtempSync(join(tmpdir(), "samples-")), "letters.p12");
const PASSPHRASE = "sample";

for (const { name, letter, files, certificateOf } of SAMPLES) {
  if (certificateOf !== null) writeFileSync(certificate, selfSigned(certificateOf, PASSPHRASE));
  const press = await letterPress(
    { ...files, certificate: certificateOf === null ? null : certificate },
    PASSPHRASE,
  );
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await press.renderPdf(letter, press.letterText(letter)));
  run("pdftoppm", "-r", "100", "-png", "-singlefile", file, join(folder, name));
  console.log(file);
}
