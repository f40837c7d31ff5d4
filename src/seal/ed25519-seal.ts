/**
 * The service's seal: an Ed25519 key made from `AVAL_SECRET`, by node's own crypto. The same secret gives the same
 * key on every machine, so that nothing has to be kept but the secret; its public half is published, so that anybody
 * can check what the service has written and what it has not.
 */
import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  sign,
  verify,
} from "node:crypto";
import type { KeyObject } from "node:crypto";
import type { Seal, SealCheck } from "../core/model/seal.ts";
import { remember } from "../core/text/remember.ts";

export interface ServiceSeal extends Seal {
  /** The public key as PEM (SubjectPublicKeyInfo), as `openssl pkeyutl -verify` takes it. */
  readonly publicKey: string;
  /**
   * Stand for `text` where it must not be told, 16 characters each: nobody without the secret can make one or try
   * out whose it is. The first is under the present secret, the others under earlier ones.
   */
  marks(text: string): readonly string[];
}

/** PKCS#8 of an Ed25519 private key is this and the 32 bytes of its seed (RFC 8410, section 7). */
const PKCS8_OPENING = Buffer.from("302e020100300506032b657004220420", "hex");
/** Names the use, so that the same secret used elsewhere gives another key. */
const PURPOSE = "aval record seal, version 1";
const PURPOSE_OF_MARKS = "aval marks of people, version 1";

/**
 * A seal under the secret, which also takes what was sealed under an earlier one while the secret is changed.
 * Secrets of fewer than 32 characters are refused when the environment is read.
 */
export function createSeal(secret: string, earlier: readonly string[] = []): ServiceSeal {
  const key = privateKeyOf(secret);
  const markKeys = [secret, ...earlier].map((one) =>
    Buffer.from(hkdfSync("sha256", one, "", PURPOSE_OF_MARKS, 32)),
  );
  const publicKeys = [key, ...earlier.map(privateKeyOf)].map((one) => createPublicKey(one));
  // One look at a topic checks the same record several times. The length keeps signature and text apart.
  const isOurs = remember(100, (sent) => {
    const start = sent.indexOf(":") + 1;
    const end = start + Number.parseInt(sent, 10);
    const bytes = Buffer.from(sent.slice(start, end), "base64");
    return publicKeys.some((publicKey) => verify(null, Buffer.from(sent.slice(end)), publicKey, bytes));
  });
  return {
    sign: (text) => sign(null, Buffer.from(text), key).toString("base64"),
    verify: (text, signature) => isOurs(`${signature.length}:${signature}${text}`),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
    publicKey: createPublicKey(key).export({ type: "spki", format: "pem" }).toString().trim(),
    marks: (text) =>
      markKeys.map((one) => createHmac("sha256", one).update(text).digest("base64url").slice(0, 16)),
  };
}

/**
 * Checks with a public key (PEM) what the service sealed, as anybody can who has no secret.
 * @throws Error where `publicKey` is not the PEM of an Ed25519 key.
 */
export function createSealCheck(publicKey: string): SealCheck {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== "ed25519") throw new Error("not an Ed25519 key");
  return {
    verify: (text, signature) => verify(null, Buffer.from(text), key, Buffer.from(signature, "base64")),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  };
}

function privateKeyOf(secret: string): KeyObject {
  const seed = Buffer.from(hkdfSync("sha256", secret, "", PURPOSE, 32));
  return createPrivateKey({ key: Buffer.concat([PKCS8_OPENING, seed]), format: "der", type: "pkcs8" });
}
