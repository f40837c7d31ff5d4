/** The projects' sheets: posted as wikis, put right when an edit broke them, locked once their vote opens. */
import type { Step } from "../model/step.ts";
import { isTooLong, sameSheet, sheetText } from "../posts/sheet-post.ts";
import type { Project, Request } from "../request/request.ts";
import { markKey, marksOf } from "../text/mark.ts";
import { newPost } from "./new-post.ts";
import { together } from "./timed.ts";
import type { Timed } from "./timed.ts";

/** A wiki post is left alone this long after its last change, so that nobody who is typing loses text. */
const QUIET = 30_000;

export function sheetSteps(request: Request, now: number): Timed {
  return together(request.projects.map((project) => sheetStep(request, project, now)));
}

function sheetStep(request: Request, project: Project, now: number): Timed {
  const { post, n } = project;
  const raw = sheetText(request, project);
  if (post === null) {
    // Not a wiki yet: nobody may write in it before the record names it as the sheet.
    return { steps: [newPost(`project:${n}`, raw)], wakeAt: null };
  }
  const editable = project.withdrawn === null && project.rounds.every((round) => round.state === "void");
  const steps: Step[] = post.wiki === editable ? [] : [{ kind: "set-wiki", postId: post.id, wiki: editable }];
  if (post.deleted || (opensAs(post.raw, raw) && sameSheet(post.raw, raw)) || isTooLong(raw))
    return { steps, wakeAt: null };
  if (!post.wiki && post.editor === null)
    return { steps: [...steps, { kind: "trace-post", postId: post.id }], wakeAt: null };
  const quietAt = lastChange(post.edits) + QUIET;
  if (now < quietAt) return { steps, wakeAt: quietAt };
  return {
    steps: [...steps, { kind: "edit-post", postId: post.id, raw, expected: post.raw, wiki: editable }],
    wakeAt: null,
  };
}

/** Whatever stands above the mark, even what nobody sees, hides from members' browsers that it is a sheet. */
function opensAs(raw: string, wanted: string): boolean {
  const key = (text: string): string[] => marksOf(text).slice(0, 1).map(markKey);
  return key(raw).join("") === key(wanted).join("");
}

function lastChange(edits: readonly { readonly at: number }[]): number {
  return Math.max(0, ...edits.map(({ at }) => at));
}
