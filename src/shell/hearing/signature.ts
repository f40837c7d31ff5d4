/** The forum signs each delivery: HMAC-SHA-256 of the raw body under the webhook's secret, in hex. */
import { createHmac, timingSafeEqual } from "node:crypto";

/**
 * Whether `header` (`sha256=<hex>`) is the signature of these bytes under one of the secrets. Every secret is
 * tried and compared in constant time, so that the time taken tells nothing about any of them.
 */
export function isSignedBy(secrets: readonly string[], header: string, body: Uint8Array): boolean {
  const given = Buffer.from(header);
  let matches = false;
  for (const secret of secrets) {
    const right = Buffer.from(signatureOf(secret, body));
    if (given.length === right.length && timingSafeEqual(given, right)) matches = true;
  }
  return matches;
}

/** The value of the header `X-Discourse-Event-Signature` for these bytes. */
export function signatureOf(secret: string, body: Uint8Array): string {
  return `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
}
