/**
 * Seals anew, with the key of now, the continuations that an earlier secret has sealed: they are written once, and
 * could not be believed any more once that secret is taken out. Status and cards are written anew by themselves.
 */
import type { Seal } from "../model/seal.ts";
import type { Step } from "../model/step.ts";
import { isOfEarlierKey, readSealedJson, resealed } from "../record/sealed-json.ts";
import { ACTS_LABEL } from "../record/state.ts";
import type { Request } from "../request/request.ts";

export function renewSeals(request: Request, seal: Seal): Step[] {
  return [...request.posts].flatMap(([key, post]): Step[] => {
    const sealed = key.startsWith("status:") ? readSealedJson(seal, ACTS_LABEL, post.raw) : null;
    // One that somebody has changed is put back first.
    const isOurs = sealed !== null && sealed.version === post.version && !post.deleted;
    if (!isOurs || !isOfEarlierKey(seal, ACTS_LABEL, post.raw)) return [];
    const version = post.version + 1;
    const raw = resealed(seal, ACTS_LABEL, post.raw, { ...sealed, post: post.id, version });
    const reason = `Aval ${version}`;
    return [{ kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: false, reason }];
  });
}
