/** The minutes that were asked for: posted once for each asking, in the place of the ones before. */
import type { Step } from "../model/step.ts";
import type { Tools } from "../model/tools.ts";
import { minutesOf } from "../posts/minutes/minutes-of.ts";
import { minutesPost } from "../posts/minutes/minutes-post.ts";
import { postsMarked } from "../record/bot-marks.ts";
import { everyBotPost } from "../request/bot-posts.ts";
import type { Request } from "../request/request.ts";
import { newPost } from "./new-post.ts";

/** They tell what was recorded when they were asked for, whatever came since. One that staff delete stays away. */
export function minutesSteps(request: Request, tools: Tools): Step[] {
  return request.projects.flatMap(({ n }) => {
    const index = request.acts.findLastIndex((act) => act.do === "minutes" && act.n === n);
    const asked = request.acts[index];
    if (asked?.do !== "minutes") return [];
    const { version, at } = asked;
    const posted = postsMarked(everyBotPost(request.snapshot), "minutes").filter(({ mark }) => mark.n === n);
    const isPosted = posted.some(({ mark }) => mark["version"] === String(version));
    const minutes = isPosted
      ? null
      : minutesOf(request, n, request.acts.slice(0, index), { seal: tools.seal, at });
    const topicId = request.snapshot.topic.id;
    const made = minutes === null ? null : minutesPost(minutes, { topicId, n, version });
    const earlier = posted.filter(({ mark, post }) => mark["version"] !== String(version) && !post.deleted);
    return [
      ...(made === null
        ? []
        : [newPost(`minutes:${n}:${version}`, made.raw, { attachments: made.attachments })]),
      ...earlier.map(({ post }): Step => ({ kind: "delete-post", postId: post.id })),
    ];
  });
}
