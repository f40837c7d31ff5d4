/**
 * Who asks, who passes it on and who holds each project, bound to accounts once and for all: a rename changes
 * nothing afterwards. Who asks and who holds is in recusal from then on. These fields give and take powers, so they
 * act only when somebody has written them who may say so; from anybody else they are proposed to the stewards.
 */
import { actsOf } from "../record/act.ts";
import type { Act, Deed, Person } from "../record/act.ts";
import type { Member, Post } from "../model/snapshot.ts";
import { accounts, isStewardOf, speaksForRequest } from "../request/people.ts";
import { requesterSaidIn } from "../request/request-sheets.ts";
import { holderAccount, keyUntilKnown } from "../request/recusals.ts";
import { person } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { whoAsks } from "../request/who-asks.ts";
import { writerInFirstPost } from "./first-post-writers.ts";
import { editOfField } from "./sheet-edits.ts";

/** Of a name that the record keeps, in characters: whatever somebody pastes there, the record has to hold it. */
export const LONGEST_SAID = 300;

/** The acts that the requester and holder fields add to those recorded. */
export function judgePeople(request: Request): Act[] {
  return [
    ...judgeRequester(request),
    ...request.projects.flatMap((project) => judgeHolder(request, project)),
  ];
}

interface Saying {
  /** The bot where nobody knows who wrote it. */
  readonly by: Member;
  readonly at: number;
  readonly may: boolean;
}

/** By whom a field says what it says: its editor, or the topic's author for what the first post said. */
function sayingOf(
  request: Request,
  project: Project | undefined,
  key: "requester" | "holder",
  isFirst: boolean,
): Saying {
  const { topic, bot } = request.snapshot;
  const post = project?.post ?? null;
  const edit = post === null ? null : editOfField(post, key, request.settings.criteria);
  if (edit !== null && project !== undefined) {
    // Who asks is out of the vote on every project: an open one is not to be reached by the sheet of another.
    const concerned = key === "requester" ? request.projects : [project];
    return { by: edit.by, at: edit.at, may: concerned.every((one) => maySay(request, one, edit.by)) };
  }
  const writer =
    isFirst || post === null
      ? writerInFirstPost(request, project?.n ?? 1, ({ fields }) => fields[key].text)
      : null;
  if (writer !== null)
    return {
      by: writer,
      at: topic.createdAt,
      may: writer.id === topic.author.id || mayOpen(request, writer),
    };
  // Nobody can be found who wrote it: it is not to be taken for the word of somebody who may.
  return { by: bot, at: changedAt(post, request), may: false };
}

function changedAt(post: Post | null, { snapshot }: Request): number {
  return post?.updatedAt ?? snapshot.topic.createdAt;
}

function mayOpen(request: Request, writer: Member): boolean {
  return request.projects.some((project) => maySay(request, project, writer));
}

function maySay(request: Request, project: Project, editor: Member): boolean {
  if (isStewardOf(request, project, editor.id)) return true;
  const hasOpened = project.rounds.some(({ state }) => state !== "void");
  return (
    !hasOpened && (speaksForRequest(request, editor.id) || editor.id === request.snapshot.topic.author.id)
  );
}

function judgeRequester(request: Request): Act[] {
  const said = shorten(requesterSaidIn(request.projects), LONGEST_SAID);
  const earlier = actsOf(request.acts, "requester");
  const last = earlier.at(-1);
  const read = whoAsks(said, request.snapshot);
  if (last !== undefined && last.text === said && (last.who !== null || read.account === null)) return [];
  const project = request.projects.find(({ sheet }) => sheet.fields.requester.text !== "");
  const saying = requesterSaying(request, project, said, last === undefined);
  const isNews = last === undefined || last.text !== said;
  if (!saying.may) {
    const kept = last === undefined ? keptOut(request, "requester", saying, read.account, null) : [];
    return isNews ? [...propose(request, project, "requester", said, saying), ...kept] : kept;
  }
  const who = read.account === null ? null : person(read.account);
  const key = `requester.${earlier.length + 1}`;
  const deed: Deed = {
    do: "requester",
    text: said,
    name: read.name,
    who,
    relayer: read.relayer === null ? null : person(read.relayer),
    sure: read.sure,
  };
  const before = last === undefined ? leftOut(request, who) : last.who;
  return [
    act(deed, key, saying),
    ...recusals(request, { n: [], how: "requester", key, who, before, sure: read.sure, saying }),
  ];
}

function judgeHolder(request: Request, project: Project): Act[] {
  const { n } = project;
  const said = shorten(project.sheet.fields.holder.text, LONGEST_SAID);
  const earlier = actsOf(request.acts, "holder").filter((one) => one.n === n);
  const last = earlier.at(-1);
  if (last === undefined && said === "") return [];
  const found = said === "" ? null : holderAccount(said, accounts(request.snapshot).values());
  if (last !== undefined && last.text === said && (last.who !== null || found === null)) return [];
  const saying = sayingOf(request, project, "holder", last === undefined && project.post === null);
  const before = last?.who ?? null;
  // A name without an account gives and takes nothing, whoever writes it.
  if (!saying.may && (found !== null || before !== null)) {
    // Once the sheet stands, nobody looks for who wrote the first post.
    const isFirst = last === undefined && project.post === null;
    const kept = isFirst ? keptOut(request, "holder", saying, found, n) : [];
    return found?.id === before?.id ? kept : [...propose(request, project, "holder", said, saying), ...kept];
  }
  const sure = said.includes("@");
  const who = found === null ? null : person(found);
  const key = `holder.${n}.${earlier.length + 1}`;
  return [
    act({ do: "holder", n, text: said, who, sure }, key, saying),
    ...recusals(request, { n: [n], how: "holder", key, who, before, sure, saying }),
  ];
}

/** By whom the sheets say who asks. That nobody is named needs no writer: the topic's author asks. */
function requesterSaying(
  request: Request,
  project: Project | undefined,
  said: string,
  isFirst: boolean,
): Saying {
  const { author, createdAt } = request.snapshot.topic;
  const saying = sayingOf(request, project, "requester", isFirst);
  return isFirst && said === "" && !saying.may ? { by: author, at: createdAt, may: true } : saying;
}

/**
 * Who is kept out until a steward has said who asks or holds, where what is said cannot be taken for the word of
 * somebody who may: an author who hides how the first post came about gains nothing by it. The topic's author for
 * who asks; whoever is named, too, unless a known person has written it, who could shut out a critic so.
 */
function keptOut(
  request: Request,
  how: "requester" | "holder",
  saying: Saying,
  named: Member | null,
  n: number | null,
): Act[] {
  const { topic, bot } = request.snapshot;
  const people = [
    ...(how === "requester" ? [topic.author] : []),
    ...(saying.by.id === bot.id && named !== null ? [named] : []),
  ];
  const unique = new Map(people.map((one) => [one.id, one]));
  return [...unique.values()].flatMap((who) => {
    const key = keyUntilKnown(how, n, who.id);
    if (request.acts.some((one) => one.key === key)) return [];
    const deed: Deed = {
      do: "recuse",
      who: person(who),
      n: n === null ? [] : [n],
      how,
      text: "",
      sure: false,
    };
    return [act(deed, key, { ...saying, by: bot })];
  });
}

/** The topic's author, kept out as the one who asks until that was known, where it is somebody else now. */
function leftOut({ acts, snapshot }: Request, who: Person | null): Person | null {
  const { author } = snapshot.topic;
  const isKept = acts.some(({ key }) => key === keyUntilKnown("requester", null, author.id));
  return isKept && who?.id !== author.id ? person(author) : null;
}

interface Change {
  readonly n: readonly number[];
  readonly how: "requester" | "holder";
  readonly key: string;
  readonly who: Person | null;
  readonly before: Person | null;
  readonly sure: boolean;
  readonly saying: Saying;
}

/** Who comes into the place is in recusal, who leaves it no longer so, but never by an edit of their own. */
function recusals(request: Request, change: Change): Act[] {
  const { n, how, key, who, before, sure, saying } = change;
  if (who !== null && who.id === before?.id) return [];
  const acts: Act[] = [];
  const steward = request.projects.every((project) => isStewardOf(request, project, saying.by.id));
  const causes = request.acts.flatMap((one) =>
    one.do === "recuse" && one.how === how && one.who.id === before?.id && sameProjects(one.n, n)
      ? [one.key]
      : [],
  );
  if (before !== null && causes.length > 0 && (steward || saying.by.id !== before.id)) {
    acts.push(act({ do: "lift-recusal", who: before, n, causes, text: "" }, `${key}.end`, saying));
  }
  if (who !== null) acts.push(act({ do: "recuse", who, n, how, text: "", sure }, `${key}.recusal`, saying));
  return acts;
}

function sameProjects(one: readonly number[], other: readonly number[]): boolean {
  return one.join() === other.join();
}

/** Said once for each text, however often the sheet is looked at. */
function propose(
  request: Request,
  project: Project | undefined,
  field: "requester" | "holder",
  text: string,
  saying: Saying,
): Act[] {
  const n = project?.n ?? 1;
  const mine = actsOf(request.acts, "proposed").filter((one) => one.n === n && one.field === field);
  if (mine.some((one) => one.text === text)) return [];
  return [act({ do: "proposed", n, field, text }, `proposed.${field}.${n}.${mine.length + 1}`, saying)];
}

function act(deed: Deed, key: string, { by, at }: Saying): Act {
  return { ...deed, key, at, by: person(by) };
}
