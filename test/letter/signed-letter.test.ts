/** A letter signed with a certificate, as poppler and qpdf see it. */
import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { asDraft } from "../../src/core/model/letter-data.ts";
import { frenchLetter } from "../../src/letter/example-letter.ts";
import { PLAIN_PRESS, letterPress } from "../../src/letter/letter-press.ts";
import { readCertificate } from "../../src/letter/signing/read-certificate.ts";
import { selfSigned } from "./certificate.ts";
import { onPaper, readText, run, scan } from "./paper.ts";

const p12 = onPaper(selfSigned("Anna Bel", "secret"));

test.each(["ua-1", "a-2a"] as const)(
  "it is valid, tagged, sound and reads as before (%s)",
  async (standard) => {
    const { letterText, renderPdf } = await letterPress(
      { ...PLAIN_PRESS, certificate: p12, standard },
      "secret",
    );
    const text = letterText(frenchLetter);
    const signed = await renderPdf(frenchLetter, text);
    const file = onPaper(signed);
    const signature = run("pdfsig", file);

    expect(signature).toContain("Signature is Valid");
    expect(signature).toContain("Total document signed");
    expect(signature).toContain("Signer Certificate Common Name: Anna Bel");
    expect(signature).toContain("Signature Type: ETSI.CAdES.detached");
    expect(run("pdfinfo", file)).toMatch(/Tagged: +yes/);
    expect(run("qpdf", "--check", file)).toContain("No syntax or stream encoding errors found");
    expect(readText(file)).toContain("porté par l’association Les Greniers");
    expect(scan(file, 1)).toBe(frenchLetter.verificationUrl);
    expect((await renderPdf(frenchLetter, text)).equals(signed)).toBe(true);
  },
);

test("a byte changed afterwards is seen", async () => {
  const { letterText, renderPdf } = await letterPress({ ...PLAIN_PRESS, certificate: p12 }, "secret");
  const signed = await renderPdf(frenchLetter, letterText(frenchLetter));
  const at = signed.indexOf("/Lang (fr");
  signed.write("/Lang (de", at, "latin1");

  expect(run("pdfsig", onPaper(signed))).not.toContain("Signature is Valid");
});

test("a draft is not signed", async () => {
  const { letterText, renderPdf } = await letterPress({ ...PLAIN_PRESS, certificate: p12 }, "secret");
  const draft = asDraft(frenchLetter);

  expect((await renderPdf(draft, letterText(draft))).includes("/ByteRange")).toBe(false);
});

test("what is no PKCS#12 is refused with its name", async () => {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const pem = Buffer.from(privateKey.export({ format: "pem", type: "pkcs8" }));

  await expect(readCertificate(pem, "", "key.p12")).rejects.toThrow(/^key\.p12: cannot be opened/);
});
