/** The stage a project has reached, and the one tag that a topic with several projects carries. */
import type { StageTags } from "../model/settings.ts";
import type { Project, Stage } from "./request.ts";

/** Derived from what is there: withdrawn, delivered, decided, in vote, under review, or still incomplete. */
export function stageOf(project: Omit<Project, "stage">): Stage {
  if (project.withdrawn !== null) return "withdrawn";
  const round = project.rounds.findLast((candidate) => candidate.state !== "void");
  if (round?.state === "open" || round?.state === "closing") return "vote";
  if (round?.decision === "granted") return project.letter === null ? "granted" : "delivered";
  if (round?.decision === "refused") return "refused";
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
