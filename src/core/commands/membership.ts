/** `/adhesion [N] oui`: where membership is required, a steward records that the holder has joined; the letter waits for it. */
import { hasJoined } from "../request/letter-waits.ts";
import { may } from "../permissions/permission.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, offerFor, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { yesOrNo } from "./doubtful.ts";
import { readLine } from "./read-line.ts";

export const membership: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    if (request.settings.membership !== "member") return refuse("refused.membership-not-required");
    const targets = readLine(asking, "membership");
    if (targets.kind === "refused") return targets;
    const no = forbidden(request, targets.projects, author, "membership");
    if (no !== null) return no;
    const { answer } = targets.said;
    if (answer === null) return yesOrNo(asking, "membership", targets.said, null);
    return accept({ do: "membership", n: targets.n, joined: answer, text: shorten(targets.text, 300) });
  },
  help: (request, author) =>
    request.settings.membership !== "member"
      ? null
      : offerFor(
          request,
          "form.membership",
          (project) =>
            project.stage !== "delivered" &&
            !hasJoined(request, project) &&
            may(request, project, author.id, "membership"),
        ),
};
