/**
 * Of all texts of a post the one that was signed last. A signature alone does not tell that: somebody may have put
 * back an earlier text of the service, which is signed as well.
 */
import type { Sealed } from "../core/record/sealed-json.ts";
import type { PublicForum, SeenPost } from "./public-forum.ts";

interface NewestSigned<Signed> {
  /** The present text, unless one that only the history still shows was signed after it. */
  readonly raw: string;
  readonly signed: Signed;
  readonly isPresent: boolean;
  /**
   * Numbers of hidden revisions behind the version for which it was signed. The service signs each text for the
   * version that it becomes, so that somebody else made these, or hides what the service has written since.
   */
  readonly hiddenSince: readonly number[];
}

/** `read` gives what a text holds if it is signed. Null where no text that is shown is. */
export async function newestSigned<Signed extends { readonly sealed: Sealed }>(
  forum: PublicForum,
  post: SeenPost,
  read: (raw: string) => Signed | null,
): Promise<NewestSigned<Signed> | null> {
  const { revisions, unseen } = await forum.history(post);
  const texts = new Set([
    post.raw,
    ...revisions.toReversed().flatMap(({ after, before }) => [after, before]),
  ]);
  let newest: { readonly raw: string; readonly signed: Signed } | null = null;
  for (const raw of texts) {
    const signed = read(raw);
    if (signed !== null && (newest === null || signed.sealed.seq > newest.signed.sealed.seq))
      newest = { raw, signed };
  }
  if (newest === null) return null;
  const { version } = newest.signed.sealed;
  return {
    ...newest,
    isPresent: newest.raw === post.raw,
    hiddenSince: unseen.filter((number) => number > version),
  };
}
