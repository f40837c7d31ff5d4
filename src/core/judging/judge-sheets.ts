/**
 * What members did in a sheet by editing the wiki: ticks, attributed to their authors by the post's revisions, and
 * people named under the known links of interest. What the sheet shows now is compared with what is recorded.
 */
import { declare, isTooMany } from "../commands/recuse.ts";
import type { Member, Post } from "../model/snapshot.ts";
import { accountNamed, isReviewerOf } from "../request/people.ts";
import { prefilled } from "../request/request-sheets.ts";
import { person } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { usernamesIn } from "../sheet/named-people.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { State } from "../record/state.ts";
import type { Act, Deed } from "../record/act.ts";
import { checksum } from "../text/checksum.ts";
import { writerInFirstPost } from "./first-post-writers.ts";
import { boxesIn, editOfName, editOfTick, tickedIn } from "./sheet-edits.ts";

/** The acts that the sheets' present text adds to those recorded. */
export function judgeSheets(request: Request): Act[] {
  const recorded = new Set(request.acts.map((act) => act.key));
  const acts = request.projects.flatMap((project) => [
    ...(project.post === null ? [] : ticksOf(request, project, project.post)),
    ...namedInSheet(request, project),
  ]);
  return acts.filter((act) => !recorded.has(act.key));
}

/** How far the sheets have been read, for the state. */
export function sheetRecords(request: Request): State["sheets"] {
  const read = request.projects.flatMap(({ n, post }) =>
    post === null
      ? []
      : [[n, { version: post.version, sum: checksum(post.raw), at: post.updatedAt }] as const],
  );
  return Object.fromEntries(read);
}

function ticksOf(request: Request, project: Project, post: Post): Act[] {
  const { criteria } = request.settings;
  const shown = tickedIn(post.raw, criteria);
  const boxes = boxesIn(post.raw, criteria);
  const acts: Act[] = [];
  for (let c = 1; c <= criteria.length; c += 1) {
    if (!boxes.has(c)) continue;
    if (shown.has(c) === project.ticks.has(c)) {
      if (shown.has(c)) acts.push(...setByAnother(request, project, post, c));
      continue;
    }
    const edit = editOfTick(post, c, shown.has(c), criteria);
    if (edit !== null) acts.push(tickAct(request, project, post, edit, c, shown.has(c)));
    else if (!shown.has(c)) acts.push(...undone(request, project, post, c));
  }
  return acts;
}

function tickAct(
  request: Request,
  project: Project,
  post: Post,
  edit: Post["edits"][number],
  c: number,
  met: boolean,
): Act {
  const { n } = project;
  const allowed = isReviewerOf(request, project, edit.by.id);
  const deed: Deed = allowed
    ? { do: "criterion", n, c, met, text: "" }
    : { do: "tick-refused", n, c, who: person(edit.by) };
  // An edit that grows under its version may tick what it has unticked: those of one version are told apart.
  const version = `w${post.id}.${edit.version}.${c}`;
  const earlier = request.acts.filter(
    (act) => act.do === "criterion" && (act.key === version || act.key.startsWith(`${version}.`)),
  );
  const key = allowed && earlier.length > 0 ? `${version}.${earlier.length}` : version;
  return { ...deed, key, at: edit.at, by: person(edit.by) };
}

/**
 * A tick that its author has taken back within the forum's grace period: the revision is gone again, and nobody else
 * could have undone it so. One that a command gave is only not yet in the sheet.
 */
function undone(request: Request, project: Project, post: Post, c: number): Act[] {
  const tick = request.acts.findLast((act) => act.do === "criterion" && act.n === project.n && act.c === c);
  const version = Number(/^w\d+\.(\d+)\./.exec(tick?.key ?? "")?.[1] ?? 0);
  const isOurs = post.version === version && post.editor?.id === request.snapshot.bot.id;
  if (tick === undefined || version === 0 || post.version > version || isOurs) return [];
  const deed: Deed = { do: "criterion", n: project.n, c, met: false, text: "" };
  return [{ ...deed, key: `${tick.key}.undone`, at: post.updatedAt, by: tick.by }];
}

/** A tick that its author took back within the grace period, and that another has set since under its number. */
function setByAnother(request: Request, project: Project, post: Post, c: number): Act[] {
  const { n } = project;
  const tick = request.acts.findLast((act) => act.do === "criterion" && act.n === n && act.c === c);
  const edit = editOfTick(post, c, true, request.settings.criteria);
  if (tick === undefined || edit === null || edit.by.id === tick.by.id) return [];
  if (!tick.key.startsWith(`w${post.id}.${edit.version}.${c}`)) return [];
  const taken: Deed = { do: "criterion", n, c, met: false, text: "" };
  return [
    { ...taken, key: `${tick.key}.undone`, at: edit.at, by: tick.by },
    tickAct(request, project, post, edit, c, true),
  ];
}

/**
 * A name counts for whoever wrote it: its editor, or the topic's author for what the first post said. One that
 * nobody can be found for is a question to the person.
 */
function namedInSheet(request: Request, project: Project): Act[] {
  const { snapshot } = request;
  const recorded = new Set(request.acts.map((act) => act.key));
  const named: Act[] = [];
  for (const username of usernamesIn(project.sheet.fields.links.text)) {
    const member = accountNamed(snapshot, username);
    if (member === null || member.id === snapshot.bot.id || recorded.has(`s${project.n}.${member.id}`))
      continue;
    const { by, at } = writerOf(request, project, username);
    const declared = declare(request, by, member, [project.n], [project], "");
    const deed: Deed =
      declared.do === "recuse" && declared.how === "named" ? { ...declared, how: "sheet" } : declared;
    // Whoever is named beyond the bound is for the moderators to name, which the status says.
    const known = { ...request, acts: [...request.acts, ...named] };
    if (!isTooMany(known, by, [deed]))
      named.push({ ...deed, key: `s${project.n}.${member.id}`, at, by: person(by) });
  }
  return named;
}

function writerOf(
  request: Request,
  { n, post }: Project,
  username: string,
): { readonly by: Member; readonly at: number } {
  const { snapshot, settings } = request;
  const { createdAt } = snapshot.topic;
  const edit = post === null ? null : editOfName(post, "links", username, settings.criteria);
  if (edit !== null) return edit;
  const isNamed = ({ fields }: Sheet): boolean =>
    usernamesIn(fields.links.text).some((name) => name.toLowerCase() === username.toLowerCase());
  const first = prefilled(snapshot, settings)[n - 1];
  const writer =
    first !== undefined && isNamed(first)
      ? writerInFirstPost(request, n, (sheet) => String(isNamed(sheet)))
      : null;
  return writer === null
    ? { by: snapshot.bot, at: post?.updatedAt ?? createdAt }
    : { by: writer, at: createdAt };
}
