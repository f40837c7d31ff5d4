/**
 * Whether whoever did something was the one who could, at that moment and by the record. Who was a moderator or in a
 * group of the network on that day is in no public history: there today's answer is all there is.
 */
import type { Act, ActOf } from "../core/record/act.ts";
import { unpackIds } from "../core/record/id-list.ts";
import { inRecusal, isAbout } from "./recount.ts";

export type Right = "yes" | "no" | "unknown";

/** Who is seen to be what today. */
export interface Roles {
  /** Moderators, and members of the configured groups as far as these are shown. */
  readonly stewards: ReadonlySet<number>;
  readonly topicAuthor: number | null;
}

/** `before`: the acts that were recorded when this one was judged. */
export function rightOf(act: Act, before: readonly Act[], projects: readonly number[], roles: Roles): Right {
  const { by } = act;
  if (act.do === "recuse") return rightToRecuse(act, before, projects, roles);
  if (act.do === "lift-recusal") return rightToLift(act, before, projects, roles);
  if (act.do === "objection") return rightToObject(act, before, projects);
  if (act.do === "lift-position") {
    const position = before.find(
      (one) => (one.do === "concern" || one.do === "objection") && one.id === act.id,
    );
    const isOwn = position !== undefined && "who" in position && position.who?.id === by.id;
    return isOwn ? "yes" : asSteward(by.id, [], before, roles);
  }
  // Who signs for the network is in its settings; somebody in recusal does not, whoever they are.
  if (act.do === "sign" || act.do === "copy" || act.do === "revoke")
    return inRecusal(act.n, before).has(by.id) ? "no" : "unknown";
  if (
    act.do === "open" ||
    act.do === "move-end" ||
    act.do === "end" ||
    act.do === "reissue" ||
    act.do === "uphold"
  )
    return asSteward(by.id, [act.n], before, roles);
  return "yes";
}

function rightToRecuse(
  act: ActOf<"recuse">,
  before: readonly Act[],
  projects: readonly number[],
  roles: Roles,
): Right {
  const { by, who, how } = act;
  const about = projects.filter((n) => isAbout(act.n, n));
  switch (how) {
    case "self":
      return by.id === who.id ? "yes" : "no";
    case "steward":
      return asSteward(by.id, about, before, roles);
    case "named":
    case "sheet":
      if (!speaks(by.id, before, roles)) return asSteward(by.id, about, before, roles);
      return hasOpened(about, before) ? asSteward(by.id, about, before, roles) : "yes";
    case "requester":
    case "holder":
      return speaks(by.id, before, roles) ? "yes" : asSteward(by.id, about, before, roles);
  }
}

function rightToLift(
  act: ActOf<"lift-recusal">,
  before: readonly Act[],
  projects: readonly number[],
  roles: Roles,
): Right {
  const about = projects.filter((n) => isAbout(act.n, n));
  // Somebody else was put in the place of who asks or who holds: the sheet's word, not theirs.
  if (act.key.endsWith(".end"))
    return speaks(act.by.id, before, roles) ? "yes" : asSteward(act.by.id, about, before, roles);
  const causes = before.filter((one) => act.causes.includes(one.key));
  const isOwn = causes.every(
    (one) => one.do === "recuse" && (one.how === "self" || one.how === "named" || one.how === "sheet"),
  );
  if (act.by.id === act.who.id && isOwn && !hasOpened(about, before)) return "yes";
  return act.by.id === act.who.id ? "no" : asSteward(act.by.id, about, before, roles);
}

function rightToObject(
  act: ActOf<"concern" | "objection">,
  before: readonly Act[],
  projects: readonly number[],
): Right {
  if (act.by.id !== act.who.id) return "no";
  const about = projects.filter((n) => isAbout(act.n, n));
  const recused = about.filter((n) => inRecusal(n, before).has(act.by.id));
  // Of somebody in recusal it stands as a remark, which anybody may make; in one project of two it counts in the other.
  if (act.do === "objection" && act.remark === true) return recused.length > 0 ? "yes" : "no";
  if (recused.length === about.length) return "no";
  const openings = before.filter((one) => one.do === "opening" && about.includes(one.n));
  const isElector = openings.some(
    (one) => one.do === "opening" && unpackIds(one.electors).includes(act.by.id),
  );
  return isElector ? "yes" : "unknown";
}

/** Who asks, who passes the request on, and whoever opened the topic. */
function speaks(id: number, before: readonly Act[], { topicAuthor }: Roles): boolean {
  const last = before.findLast((act) => act.do === "requester");
  const named = last?.do === "requester" ? [last.who?.id, last.relayer?.id] : [];
  return id === topicAuthor || named.includes(id);
}

function hasOpened(projects: readonly number[], before: readonly Act[]): boolean {
  return before.some(
    (act) =>
      act.do === "opening" &&
      projects.includes(act.n) &&
      !before.some(
        (end) => end.do === "closed" && end.why === "void" && end.n === act.n && end.round === act.round,
      ),
  );
}

/** A moderator without a link; that somebody is none today says nothing of that day. */
function asSteward(id: number, projects: readonly number[], before: readonly Act[], roles: Roles): Right {
  if (projects.some((n) => inRecusal(n, before).has(id))) return "no";
  return roles.stewards.has(id) ? "yes" : "unknown";
}
