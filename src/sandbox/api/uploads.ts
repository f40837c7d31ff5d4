/** Files: posting them and fetching them by their short name. */
import { addUpload, uploadJson } from "../acts/uploads.ts";
import { Refusal } from "../refusal.ts";
import { actor, requiredText, text, type Routes } from "./call.ts";

export function uploadRoutes(routes: Routes): void {
  routes.post("/uploads", (call) => {
    const me = actor(call);
    // Either name was taken by 3.1 (seen live). known-from-sources: the old one was announced to go in 3.4.
    if (call.forum.era === "2026" || text(call, "type") === undefined) requiredText(call, "upload_type");
    if (call.file === undefined) throw new Refusal(422, { errors: ["file is missing"] });
    return uploadJson(call.forum, addUpload(call.forum, me, call.file.name, call.file.content));
  });
}
