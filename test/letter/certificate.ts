/** Certificates for the tests and the samples, made on the spot; nobody trusts them. */
import { createHash } from "node:crypto";
import forge from "node-forge";

/** A PKCS#12 file of somebody's own making. The same name gives the same serial number. */
export function selfSigned(name: string, passphrase: string): Buffer {
  const { publicKey, privateKey } = forge.pki.rsa.generateKeyPair(2048);
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = publicKey;
  certificate.serialNumber = `00${createHash("sha256").update(name).digest("hex").slice(0, 16)}`;
  certificate.validity.notBefore = new Date(Date.UTC(2026, 0, 1));
  certificate.validity.notAfter = new Date(Date.UTC(2126, 0, 1));
  const subject = [{ name: "commonName", value: name }];
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(privateKey, [certificate], passphrase, { algorithm: "aes256" });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), "binary");
}
