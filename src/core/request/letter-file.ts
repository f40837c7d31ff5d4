/** The file of a letter that is out: its fingerprint and where it lies, whatever its post has been made to say. */
import type { Member } from "../model/snapshot.ts";
import { sha256In, uploadIn } from "../text/letter-links.ts";
import type { LetterIssue } from "./letter-life.ts";

/** Null where the forum took no file, for each. */
interface LetterFile {
  readonly sha256: string | null;
  /** `upload://…`. */
  readonly upload: string | null;
}

/**
 * As it was recorded when the letter came out. In records from before that was noted, what its post states, but only
 * where that is known to be the service's own text; null where it is not.
 */
export function letterFile(
  bot: Member,
  { issued, post }: Pick<LetterIssue, "issued" | "post">,
): LetterFile | null {
  if (issued !== null) return { sha256: issued.sha256 || null, upload: issued.upload || null };
  if (post === null) return null;
  const isOwn = post.version === 1 || post.editor?.id === bot.id;
  return isOwn ? { sha256: sha256In(post.raw), upload: uploadIn(post.raw) } : null;
}
