/** A certificate with its key, out of a PKCS#12 file, whatever it was encrypted with. */
import { X509Certificate, createPrivateKey, createPublicKey, webcrypto } from "node:crypto";
import type { KeyObject } from "node:crypto";
import forge from "node-forge";
import { Certificate } from "pkijs";
import { LetterFault } from "../letter-fault.ts";

export interface SigningCertificate {
  readonly key: webcrypto.CryptoKey;
  readonly own: Certificate;
  /** Those above it, as the file brings them. */
  readonly others: readonly Certificate[];
}

/**
 * Reads the file. `name` is only for the words of a fault.
 * @throws LetterFault where it cannot be opened, or holds no key with its certificate.
 */
export async function readCertificate(
  p12: Buffer,
  passphrase: string,
  name: string,
): Promise<SigningCertificate> {
  const bags = bagsOf(p12, passphrase, name);
  const key = bags.key === null ? null : createPrivateKey({ key: bags.key, format: "der", type: "pkcs8" });
  const certificates = bags.certificates.map((bytes) => Certificate.fromBER(new Uint8Array(bytes)));
  const own = key === null ? undefined : certificateOf(key, certificates);
  if (key === null || own === undefined) throw new LetterFault("no key with its certificate in it", name);
  return { key: await importKey(key, name), own, others: certificates.filter((one) => one !== own) };
}

interface Bags {
  /** PKCS#8. */
  readonly key: Buffer | null;
  readonly certificates: readonly Buffer[];
}

/** Kinds of bags in PKCS#12 (RFC 7292, appendix D). */
const KEY = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY = "1.2.840.113549.1.12.10.1.2";
const CERTIFICATE = "1.2.840.113549.1.12.10.1.3";

function bagsOf(p12: Buffer, passphrase: string, name: string): Bags {
  try {
    const file = forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(p12.toString("binary")), false, passphrase);
    const of = (type: string) => file.getBags({ bagType: type })[type] ?? [];
    const [keyBag] = [...of(SHROUDED_KEY), ...of(KEY)];
    // Forge itself understands RSA only, and hands on what else it finds.
    const certificates = of(CERTIFICATE).map((bag) =>
      der(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1),
    );
    if (keyBag === undefined) return { key: null, certificates };
    const key = keyBag.key
      ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(keyBag.key))
      : keyBag.asn1;
    return { key: der(key), certificates };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LetterFault(`cannot be opened with the passphrase given (${why})`, name);
  }
}

function der(value: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(value).getBytes(), "binary");
}

function certificateOf(key: KeyObject, certificates: readonly Certificate[]): Certificate | undefined {
  const wanted = createPublicKey(key).export({ format: "der", type: "spki" });
  return certificates.find((one) =>
    new X509Certificate(Buffer.from(one.toSchema().toBER())).publicKey
      .export({ format: "der", type: "spki" })
      .equals(wanted),
  );
}

const CURVES: Readonly<Record<string, string>> = {
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521",
};

function importKey(key: KeyObject, name: string): Promise<webcrypto.CryptoKey> {
  const pkcs8 = key.export({ format: "der", type: "pkcs8" });
  const curve = CURVES[key.asymmetricKeyDetails?.namedCurve ?? ""];
  const algorithm =
    key.asymmetricKeyType === "rsa"
      ? { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" }
      : curve === undefined
        ? null
        : { name: "ECDSA", namedCurve: curve };
  if (algorithm === null) throw new LetterFault("a key that is neither RSA nor of a NIST curve", name);
  return webcrypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
}
