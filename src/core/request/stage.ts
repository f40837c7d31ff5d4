/** The stage a project has reached, and the one tag that a topic with several projects carries. */
import type { StageTags } from "../model/settings.ts";
import type { Project, Round, Stage } from "./request.ts";

/** Derived from what is recorded: withdrawn, delivered, decided, in vote, under review, or still incomplete. */
export function stageOf(project: Omit<Project, "stage">): Stage {
  if (project.withdrawn !== null) return "withdrawn";
  const round = project.rounds.findLast((candidate) => candidate.state !== "void");
  if (round === undefined) return beforeTheVote(project);
  if (round.decision === null) return "vote";
  return afterDecision(round.decision, project);
}

/** Each decision with what becomes of the request. */
function afterDecision(decision: NonNullable<Round["decision"]>, project: Omit<Project, "stage">): Stage {
  switch (decision) {
    case "granted":
      return project.letter === null ? "granted" : "delivered";
    case "refused":
      return "refused";
    // An argued block, a missed quorum and a vote that nobody was left for return the request to discussion; a tie
    // that is to be voted on again waits for its further round.
    case "blocked":
    case "tied":
    case "no-quorum":
    case "nobody":
      return beforeTheVote(project);
  }
}

function beforeTheVote(project: Pick<Project, "missing">): Stage {
  return project.missing.length > 0 ? "incomplete" : "review";
}

const ADVANCE: readonly Stage[] = ["incomplete", "review", "vote", "granted", "delivered"];

/** The least advanced among the projects neither refused nor withdrawn; none left: refused before withdrawn. */
export function topicStage(projects: readonly Project[]): Stage {
  const running = projects.map((project) => ADVANCE.indexOf(project.stage)).filter((index) => index >= 0);
  if (running.length > 0) return ADVANCE[Math.min(...running)] ?? "incomplete";
  return projects.some((project) => project.stage === "refused") ? "refused" : "withdrawn";
}

/** The topic's tags with the one stage tag it should have; others are left alone, in their order. */
export function tagsWithStage(tags: readonly string[], stage: Stage, stageTags: StageTags): string[] {
  const ours = new Set<string>(Object.values(stageTags));
  return [...tags.filter((tag) => !ours.has(tag)), stageTags[stage]];
}
