/**
 * What becomes true by itself: a ballot that stands in the thread is open, one whose end has come or that
 * everybody has answered is closed, one that staff destroyed is void, a vote that could not be removed is set
 * aside. Recorded before anything follows from it, so that a restart goes on from the same moment.
 */
import { countRound } from "../request/count-round.ts";
import { currentRound, person } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import type { Act, Deed, Person } from "../record/act.ts";

/** A vote ended this much after its time says that it did. */
const LATE = 10 * 60_000;

export function timedActs(request: Request, now: number): Act[] {
  const { bot } = request.snapshot;
  const by: Person = person(bot);
  return request.projects.flatMap((project) => {
    const round = currentRound(project);
    if (round === null) return [];
    return deedsOf(request, project, round, now).map((deed) => ({
      ...deed,
      key: `${deed.do}.${project.n}.${round.round}${deed.do === "set-aside" ? `.${deed.who.id}` : ""}`,
      at: deed.do === "opened" ? round.openedAt : now,
      by,
    }));
  });
}

function deedsOf(request: Request, project: Project, round: Round, now: number): Deed[] {
  const { n } = project;
  const common = { n, round: round.round };
  const recorded = request.acts.filter((act) => "round" in act && act.n === n && act.round === round.round);
  const opened = recorded.some((act) => act.do === "opened");
  if (round.state === "void") {
    return round.closedWhy === "void" ? [] : [{ do: "closed", ...common, why: "void" }];
  }
  const deeds: Deed[] = [];
  if (!opened && round.post !== null) deeds.push({ do: "opened", ...common, post: round.post.id });
  if (round.state !== "open") return deeds;
  for (const kept of request.snapshot.kept) {
    const voter = countRound(project, round).setAside.find((member) => member.id === kept.voterId);
    const known = recorded.some((act) => act.do === "set-aside" && act.who.id === kept.voterId);
    if (kept.postId === round.post?.id && voter !== undefined && !known) {
      deeds.push({ do: "set-aside", ...common, who: person(voter) });
    }
  }
  const why = whyItEnds(project, round, now, recorded);
  if (why !== null) deeds.push({ do: "closed", ...common, why });
  return deeds;
}

function whyItEnds(
  project: Project,
  round: Round,
  now: number,
  recorded: readonly Act[],
): Extract<Deed, { do: "closed" }>["why"] | null {
  if (project.withdrawn !== null) return "void";
  if (recorded.some((act) => act.do === "end")) return "steward";
  if (now >= round.endsAt) return now - round.endsAt > LATE ? "late" : "time";
  const count = countRound(project, round);
  if (count.able === 0) return "nobody";
  return count.voted >= count.able ? "everybody" : null;
}
