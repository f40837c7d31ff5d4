/** Short names of uploads: the SHA-1 of the file, written in base 62 as Discourse does. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A hexadecimal number in base 62, without leading zeros. */
export function base62(hexadecimal: string): string {
  let rest = BigInt(`0x${hexadecimal}`);
  let digits = "";
  do {
    digits = DIGITS.charAt(Number(rest % 62n)) + digits;
    rest /= 62n;
  } while (rest > 0n);
  return digits;
}
