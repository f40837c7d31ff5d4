/** The whole audit of one request, from what anybody can read. */
import type { Language } from "../core/model/settings.ts";
import { recordedProgramme } from "../core/request/programme.ts";
import type { Act, ActOf } from "../core/record/act.ts";
import { checkEditors } from "./check-editors.ts";
import { checkLetter } from "./check-letter.ts";
import { checkOutcome } from "./check-outcome.ts";
import { checkRound } from "./check-round.ts";
import { checkSheet } from "./check-sheet.ts";
import { checkStatus, readView } from "./check-status.ts";
import { findRecord } from "./find-record.ts";
import { createNotebook, createPlaces } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { gatherNames } from "./names.ts";
import type { Person, PublicForum } from "./public-forum.ts";
import type { Roles } from "./right-of-act.ts";
import { tell } from "./words.ts";

/** A group that every forum has; on one in another language its name is another, and it is not found. */
const MODERATORS = "moderators";

export interface AuditOptions {
  /** Null: the language of the request. */
  readonly language: Language | null;
  /** A public key (PEM) that the reader brings along, from the public register or a letter of the network. */
  readonly key: string | null;
}

export interface Audit {
  readonly language: Language;
  readonly forum: string;
  readonly topic: number;
  readonly title: string;
  /** False where there is nothing to audit: no signed record could be found. */
  readonly isRecordFound: boolean;
  readonly projects: readonly { readonly n: number; readonly title: string }[];
  readonly findings: readonly Finding[];
}

export async function runAudit(forum: PublicForum, options: AuditOptions): Promise<Audit> {
  const { topic } = forum;
  const statusView = topic.posts.map(({ raw }) => readView(raw)).find((view) => view !== null) ?? null;
  const language = options.language ?? statusView?.language ?? "fr";
  const notebook = createNotebook(language);
  const places = createPlaces(language, forum.url, topic.id, forum.register?.id ?? null);
  const record = await findRecord(forum, notebook, places, options.key);
  const told = { language, forum: forum.url, topic: topic.id, title: topic.title };
  if (record === null) return { ...told, isRecordFound: false, projects: [], findings: notebook.findings };

  const view = readView(record.statusText);
  const stewardGroups = [MODERATORS, ...(view?.groups.stewards ?? [])];
  const groups = await membersOf(forum, new Set([...stewardGroups, ...(view?.groups.electors ?? [])]));
  const named = (view?.recused ?? []).map(({ id, username }) => ({ id, username, name: "" }));
  const names = gatherNames(forum, record.acts, [...groups.values()], named, (id) =>
    tell(language, "name.number", { id }),
  );
  const roles = rolesIn(forum, stewardGroups, groups);
  const openings = record.acts.filter((act): act is ActOf<"opening"> => act.do === "opening");
  const projects = [...new Set(openings.map(({ n }) => n))].toSorted((a, b) => a - b);
  const criteria = view?.criteria ?? [];
  const programme = recordedProgramme(record.acts);
  if (programme !== null)
    notebook.note(
      "found",
      "request.programme",
      { programme: programme.name },
      places.post(record.status.post_number),
    );
  await checkEditors(
    { forum, record, notebook },
    [["status", record.status], ...record.posts],
    (number, revision) => places.post(number, revision),
  );
  for (const opening of openings) {
    const { n, round } = opening;
    const isLast = openings.findLast((one) => one.n === n) === opening;
    const check = {
      forum,
      record,
      names,
      places,
      criteria,
      roles,
      projects: numbersOf(record.acts, record.state.projects),
      opening,
      isLast,
      notebook: notebook.at(n, round),
    };
    const checked = await checkRound(check);
    const countSha256 = checkOutcome(check, checked);
    if (isLast) {
      await checkLetter(check, checked, countSha256);
      checkSheet(check, checked);
      checkStatus(check, checked);
    }
  }
  if (openings.length === 0) notebook.note("found", "request.no-vote", {}, places.topic());
  else {
    notebook.note("unchecked", "never.vote-times", {}, places.topic());
    notebook.note("unchecked", "never.groups", {}, places.topic());
  }
  return {
    ...told,
    isRecordFound: true,
    projects: projects.map((n) => ({
      n,
      title: openings.findLast((one) => one.n === n)?.question.project ?? "",
    })),
    findings: notebook.findings,
  };
}

function numbersOf(acts: readonly Act[], first: number): number[] {
  const added = acts.flatMap((act) => (act.do === "project" ? [act.n] : []));
  return [...Array.from({ length: first }, (_, index) => index + 1), ...added];
}

/** The members of the groups whose members are shown to everybody. */
async function membersOf(
  forum: PublicForum,
  names: Iterable<string>,
): Promise<Map<string, readonly Person[]>> {
  const groups = new Map<string, readonly Person[]>();
  for (const name of names) {
    const members = await forum.members(name);
    if (members !== null) groups.set(name, members);
  }
  return groups;
}

function rolesIn(
  forum: PublicForum,
  stewardGroups: readonly string[],
  groups: ReadonlyMap<string, readonly Person[]>,
): Roles {
  const stewards = new Set(stewardGroups.flatMap((name) => (groups.get(name) ?? []).map(({ id }) => id)));
  for (const { user_id: id, moderator } of forum.topic.posts) if (id !== null && moderator) stewards.add(id);
  return { stewards, topicAuthor: forum.topic.author?.id ?? null };
}
