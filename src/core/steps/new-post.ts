/** A post that is to be there, as most posts of the bot are: no wiki, answering nobody, with no file, for everybody. */
import type { Step } from "../model/step.ts";

type CreatePost = Extract<Step, { kind: "create-post" }>;
type Particulars = Partial<Pick<CreatePost, "replyTo" | "wiki" | "quiet" | "attachments">>;

/** `key` is the identity of the mark that `raw` opens with (see `mark.ts`). */
export function newPost(key: string, raw: string, particulars: Particulars = {}): CreatePost {
  return {
    kind: "create-post",
    key,
    raw,
    replyTo: null,
    wiki: false,
    quiet: false,
    attachments: [],
    ...particulars,
  };
}
