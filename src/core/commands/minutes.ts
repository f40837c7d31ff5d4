/** `/pv [N]`: an elector has the minutes drawn up, as PDF and CSV in the topic. The same minutes are not posted twice. */
import type { Deed } from "../record/act.ts";
import { actsOf } from "../record/act.ts";
import { postsMarked } from "../record/bot-marks.ts";
import { placeInMinutes, positionsAbout } from "../record/place-in-minutes.ts";
import { may } from "../permissions/permission.ts";
import { everyBotPost } from "../request/bot-posts.ts";
import type { Request } from "../request/request.ts";
import { accept, forbidden, offerFor, refuse } from "./command.ts";
import type { Asking, Command, Verdict } from "./command.ts";
import { readLine } from "./read-line.ts";

export const minutes: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "minutes");
    if (read.kind === "refused") return read;
    const no = forbidden(request, read.projects, author, "minutes");
    if (no !== null) return no;
    const decided = read.projects.filter(({ n }) => isDecided(request, n));
    const [first] = decided;
    if (first === undefined) return refuse("refused.minutes-none");
    const due = decided.filter(({ n }) => !isDrawnUp(request, n));
    if (due.length === 0) return refuse("refused.minutes-there", { n: String(first.n) });
    return accept(
      ...due.map(({ n }): Deed => ({ do: "minutes", n, version: askedFor(request, n).length + 1 })),
    );
  },
  help: (request, author) =>
    offerFor(
      request,
      "form.minutes",
      (project) =>
        may(request, project, author.id, "minutes") &&
        isDecided(request, project.n) &&
        !isDrawnUp(request, project.n),
    ),
};

function isDecided({ acts }: Request, n: number): boolean {
  return actsOf(acts, "decided").some((act) => act.n === n);
}

function askedFor({ acts }: Request, n: number) {
  return actsOf(acts, "minutes").filter((act) => act.n === n);
}

/** The last ones say all that is recorded, and nobody has deleted them. */
function isDrawnUp(request: Request, n: number): boolean {
  const last = askedFor(request, n).at(-1);
  if (last === undefined) return false;
  const since = request.acts.slice(request.acts.findLastIndex(({ key }) => key === last.key) + 1);
  const positions = positionsAbout(n, request.acts);
  if (since.some((act) => placeInMinutes(act, n, positions) !== null)) return false;
  const posted = postsMarked(everyBotPost(request.snapshot), "minutes").find(
    ({ mark }) => mark.n === n && mark["version"] === String(last.version),
  );
  return posted?.post.deleted !== true;
}
