/**
 * What only the service can write, and anybody can check: an Ed25519 signature. The core decides what is sealed and
 * what is believed; the key and the arithmetic are given to it, so that it stays pure.
 */
export interface Seal {
  /** The signature of `text` in base64, 88 characters; the same text has the same signature. */
  sign(text: string): string;
  /** Whether `signature` is one of ours, under the present key or the one before it. */
  verify(text: string, signature: string): boolean;
  /** SHA-256 of `text` as UTF-8, 64 hexadecimal digits: for anybody to compare, no proof of who wrote it. */
  sha256(text: string): string;
}

/** What checks and cannot sign. */
export type SealCheck = Pick<Seal, "verify" | "sha256">;
