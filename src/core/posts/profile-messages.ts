/** Messages to people who are asked about a link of interest because of the organisations in their profile. */
import { exactLine, numbersIn } from "../commands/exact-line.ts";
import type { Member, StandingInterest } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { actsOf } from "../record/act.ts";
import type { ActOf } from "../record/act.ts";
import type { Request } from "../request/request.ts";
import { hasSpoken, sharedWith } from "../request/standing-interests.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { titleOf } from "./names.ts";
import { quote } from "./quote.ts";
import { topicLink } from "./topic-link.ts";

type Message = Extract<Step, { kind: "message" }>;

/** Of what was recorded at `from` or later; one who has spoken of it meanwhile needs no question any more. */
export function profileMessages(request: Request, from: number): Message[] {
  return actsOf(request.acts, "asked")
    .filter(({ at }) => at >= from)
    .flatMap((act) =>
      request.snapshot.standing
        .filter(({ marks }) => marks.some((mark) => act.people.includes(mark)))
        .flatMap((one) => {
          const shared = sharedLines(request, act, one);
          return shared.length === 0 ? [] : [written(request, act, one.who, shared)];
        }),
    );
}

function sharedLines(request: Request, act: ActOf<"asked">, one: StandingInterest): string[] {
  const { language } = request.settings;
  return request.projects.flatMap((project) => {
    if (!act.n.includes(project.n) || hasSpoken(request.acts, project.n, one.who.id)) return [];
    const shared = sharedWith(project, one);
    if (shared === null) return [];
    const organisation = quote(language, shared.name, 120);
    return [say(language, `message.profile-${shared.as}`, { organisation, project: titleOf(project, 80) })];
  });
}

function written(request: Request, act: ActOf<"asked">, to: Member, shared: readonly string[]): Message {
  const { language } = request.settings;
  const { topic } = request.snapshot;
  const n = request.projects.length === 1 ? null : numbersIn(language, act.n);
  return {
    kind: "message",
    to,
    title: say(language, "message.profile-title", {
      title: shorten(topic.title, 120),
      id: [topic.id, ...act.n].join("-"),
    }),
    raw: say(language, "message.profile", {
      shared: shared.join("\n"),
      link: exactLine(language, "recuse", [n]),
      noLink: exactLine(language, "no-link", [n]),
      topic: topicLink(request, null),
    }),
  };
}
