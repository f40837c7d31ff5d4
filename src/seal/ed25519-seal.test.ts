import { createPublicKey, verify } from "node:crypto";
import { expect, test } from "vitest";
import { createSeal } from "./ed25519-seal.ts";

const SECRET = "a secret of at least thirty-two characters";

test("the same secret gives the same signature, which the published key alone can check", () => {
  const seal = createSeal(SECRET);
  const signature = seal.sign("granted");
  expect(createSeal(SECRET).sign("granted")).toBe(signature);
  expect(signature).toMatch(/^[A-Za-z0-9+/]{86}==$/);
  expect(
    verify(null, Buffer.from("granted"), createPublicKey(seal.publicKey), Buffer.from(signature, "base64")),
  ).toBe(true);
  expect(seal.verify("refused", signature)).toBe(false);
  expect(createSeal(`${SECRET}.`).verify("granted", signature)).toBe(false);
});

test("while the secret is changed, what the earlier one sealed is taken, and sealed anew under the new one", () => {
  const before = createSeal(SECRET);
  const after = createSeal("the new secret, which is as long as the other", [SECRET]);
  expect(after.verify("granted", before.sign("granted"))).toBe(true);
  expect(before.verify("granted", after.sign("granted"))).toBe(false);
});
