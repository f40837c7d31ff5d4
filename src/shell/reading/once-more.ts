/**
 * A write that may or may not have arrived must not be repeated, except where the forum itself makes it safe:
 * for two minutes it answers the very same new post with the one it made first.
 */
import { Unreachable } from "../../discourse-api/errors.ts";

/** Makes a new post; when no answer came, asks for the same once more at once. */
export async function onceMoreIfUnanswered<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return write();
  }
}
