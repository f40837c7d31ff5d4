/**
 * A short fingerprint of a text: FNV-1a over its UTF-16 units, 32 bits, eight hexadecimal digits. It shows
 * accidents and tells texts apart; it is no protection against intent.
 */
export function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < text.length; unit += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}
