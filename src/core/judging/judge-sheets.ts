/**
 * What members did in a sheet by editing the wiki: ticks, attributed to their authors by the post's revisions,
 * and people named under the known links of interest.
 */
import { declare } from "../commands/recuse.ts";
import type { Edit, Member, Post } from "../model/snapshot.ts";
import { accountNamed, isReviewerOf } from "../request/people.ts";
import { person } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { usernamesIn } from "../sheet/named-people.ts";
import { readChecklist } from "../sheet/read-checklist.ts";
import type { State } from "../record/state.ts";
import type { Act, Deed } from "../record/act.ts";

/** The acts that the sheets' present text adds to those recorded. */
export function judgeSheets(request: Request, state: State): Act[] {
  const recorded = new Set(request.acts.map((act) => act.key));
  const acts = request.projects.flatMap((project) => {
    if (project.post === null) return namedInSheet(request, project, []);
    const after = state.sheets[project.n]?.version ?? 0;
    const edits = project.post.edits.filter((edit) => edit.version > after);
    return [
      ...ticksOf(request, project, project.post, edits),
      ...namedInSheet(request, project, project.post.edits),
    ];
  });
  return acts.filter((act) => !recorded.has(act.key));
}

/** The sheets' posts and the last revision taken into account, for the state. */
export function sheetRecords(request: Request, state: State): State["sheets"] {
  const records: Record<string, { post: number; version: number }> = {};
  for (const { n, post } of request.projects) {
    if (post === null) continue;
    const before = state.sheets[n]?.version ?? 0;
    records[n] = { post: post.id, version: Math.max(before, ...post.edits.map((edit) => edit.version)) };
  }
  return records;
}

function tickedIn(request: Request, lines: readonly string[]): Set<number> {
  const { criteria } = request.settings;
  const ticked = lines.flatMap((line) => readChecklist(line, criteria).filter((entry) => entry.ticked));
  return new Set(ticked.map((entry) => entry.k));
}

function ticksOf(request: Request, project: Project, post: Post, edits: readonly Edit[]): Act[] {
  const now = tickedIn(request, post.raw.split("\n"));
  const ticked = new Set(project.ticks.keys());
  const acts: Act[] = [];
  for (const edit of edits) {
    const added = tickedIn(request, edit.added);
    const removed = tickedIn(request, edit.removed);
    for (let c = 1; c <= request.settings.criteria.length; c += 1) {
      const met = added.has(c) && !ticked.has(c);
      const unmet = removed.has(c) && !added.has(c) && ticked.has(c) && !now.has(c);
      if (!met && !unmet) continue;
      acts.push(tickAct(request, project, post, edit, c, met));
      if (met) ticked.add(c);
      else ticked.delete(c);
    }
  }
  return acts;
}

function tickAct(request: Request, project: Project, post: Post, edit: Edit, c: number, met: boolean): Act {
  const allowed = isReviewerOf(request, project, edit.by.id);
  const deed: Deed = allowed
    ? { do: "criterion", n: project.n, c, met, text: "" }
    : { do: "tick-refused", n: project.n, c, who: person(edit.by) };
  return { ...deed, key: `w${post.id}.${edit.version}.${c}`, at: edit.at, by: person(edit.by) };
}

/** A name counts for whoever wrote it: its editor, or the topic's author for what the first post said. */
function namedInSheet(request: Request, project: Project, edits: readonly Edit[]): Act[] {
  const { snapshot } = request;
  return usernamesIn(project.sheet.fields.links.text).flatMap((username) => {
    const member = accountNamed(snapshot, username);
    if (member === null || member.id === snapshot.bot.id) return [];
    const edit = edits.find((candidate) => candidate.added.some((line) => mentions(line, username)));
    const by: Member = edit?.by ?? snapshot.topic.author;
    const declared = declare(request, by, member, [project.n], [project], "");
    const deed: Deed =
      declared.do === "recuse" && declared.how === "named" ? { ...declared, how: "sheet" } : declared;
    const at = edit?.at ?? snapshot.topic.createdAt;
    return [{ ...deed, key: `s${project.n}.${member.id}`, at, by: person(by) }];
  });
}

function mentions(line: string, username: string): boolean {
  return usernamesIn(line).some((name) => name.toLowerCase() === username.toLowerCase());
}
