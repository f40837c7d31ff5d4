/**
 * Signs a PDF with a certificate, as PAdES (ETSI EN 319 142-1, level B-B): an update behind the file, which stays
 * as it is, tags and all. Any reader of PDF then shows by whom it was signed and that nothing was changed since.
 */
import { createHash } from "node:crypto";
import { plainAddPlaceholder } from "@signpdf/placeholder-plain";
import { SignPdf } from "@signpdf/signpdf";
import { SUBFILTER_ETSI_CADES_DETACHED, Signer } from "@signpdf/utils";
import { ObjectIdentifier, OctetString, Sequence } from "asn1js";
import {
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from "pkijs";
import type { SigningCertificate } from "./read-certificate.ts";

/** Bytes kept free in the file: room for a chain of certificates. */
const ROOM = 16_384;

/** Points, outside the page: the signature is shown by the reader, not drawn. */
const OFF_THE_PAGE = [-2, -2, -1, -1];

export interface SignatureFacts {
  readonly signatory: string;
  readonly reason: string;
  readonly place: string;
  readonly email: string;
  /** The moment that the file claims to be signed at; milliseconds. */
  readonly at: number;
}

/** The signed file. With an RSA key the same file, facts and certificate give the same bytes. */
export async function signPdf(
  pdf: Buffer,
  certificate: SigningCertificate,
  facts: SignatureFacts,
): Promise<Buffer> {
  // No certificate signs before it was made, whenever the decision was.
  const at = new Date(Math.max(facts.at, certificate.own.notBefore.value.getTime()));
  const prepared = plainAddPlaceholder({
    pdfBuffer: pdf,
    reason: facts.reason,
    contactInfo: facts.email,
    name: facts.signatory,
    location: facts.place,
    signingTime: at,
    signatureLength: ROOM,
    subFilter: SUBFILTER_ETSI_CADES_DETACHED,
    widgetRect: OFF_THE_PAGE,
    appName: "Aval",
  });
  return new SignPdf().sign(startingAtXref(prepared), new CadesSigner(certificate), at);
}

/** The library points to the line break before its table; strict readers warn of that. */
function startingAtXref(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const end = text.lastIndexOf("startxref");
  const table = text.lastIndexOf("\nxref", end) + 1;
  return Buffer.from(`${text.slice(0, end)}startxref\n${table}\n%%EOF\n`, "latin1");
}

const DATA = "1.2.840.113549.1.7.1";
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
const SIGNING_CERTIFICATE_V2 = "1.2.840.113549.1.9.16.2.47";

/** CMS with the attributes that CAdES asks for; the time stands in the PDF, as PAdES wants it. */
class CadesSigner extends Signer {
  readonly #certificate: SigningCertificate;

  constructor(certificate: SigningCertificate) {
    super();
    this.#certificate = certificate;
  }

  override async sign(content: Buffer): Promise<Buffer> {
    const { key, own, others } = this.#certificate;
    const attributes = [
      new Attribute({ type: CONTENT_TYPE, values: [new ObjectIdentifier({ value: DATA })] }),
      new Attribute({ type: MESSAGE_DIGEST, values: [sha256(content)] }),
      // Which certificate signs is signed too (RFC 5035), by its SHA-256.
      new Attribute({
        type: SIGNING_CERTIFICATE_V2,
        values: [sequence(sequence(sequence(sha256(Buffer.from(own.toSchema().toBER())))))],
      }),
    ];
    const signed = new SignedData({
      version: 1,
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: DATA }),
      certificates: [own, ...others],
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        }),
      ],
    });
    await signed.sign(key, 0, "SHA-256", new Uint8Array(content));
    const wrapped = new ContentInfo({ contentType: SIGNED_DATA, content: signed.toSchema(true) });
    return Buffer.from(wrapped.toSchema().toBER());
  }
}

function sha256(content: Buffer): OctetString {
  return new OctetString({ valueHex: new Uint8Array(createHash("sha256").update(content).digest()) });
}

function sequence(value: Sequence | OctetString): Sequence {
  return new Sequence({ value: [value] });
}
