/** Files: posting them and fetching them by their short name. */
import { addUpload, uploadJson } from "../acts/uploads.ts";
import { Refusal } from "../refusal.ts";
import { actor, requiredText, type Routes } from "./call.ts";

export function uploadRoutes(routes: Routes): void {
  routes.post("/uploads", (call) => {
    const me = actor(call);
    // known-from-sources: the old name was announced to go with 3.4.
    requiredText(call, call.forum.era === "2026" ? "upload_type" : "type");
    if (call.file === undefined) throw new Refusal(422, { errors: ["file is missing"] });
    return uploadJson(call.forum, addUpload(call.forum, me, call.file.originalname, call.file.buffer));
  });
}
