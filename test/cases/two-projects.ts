/**
 * A request with two projects as the core sees it, La Halle (1, its vote open) and Le Relais (2), and what each
 * command of a post comes to in it. Leo, Anna, Ben and Chloé may vote, Nadia is a moderator, Bruno asks.
 */
import { allCommands } from "../../src/core/commands/all-commands.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import type { CommandLine } from "../../src/core/command-line/parse-commands.ts";
import type { Member } from "../../src/core/model/snapshot.ts";
import type { Deed } from "../../src/core/record/act.ts";
import type { Position, Project, Request, Round } from "../../src/core/request/request.ts";
import { readSheet } from "../../src/core/sheet/read-sheet.ts";
import { DEFAULT_CRITERIA } from "../../src/settings/defaults.ts";
import { NOW, openingBy, plainPost, plainSnapshot, settingsOf } from "./plain-request.ts";

const NAMES: readonly (readonly [string, string])[] = [
  ["lettres-bot", "Lettres"],
  ["bruno", "Bruno Kessler"],
  ["nadia", "Nadia Petit"],
  ["leo", "Léo Martin"],
  ["anna", "Anna Weiss"],
  ["ben", "Ben Moreau"],
  ["chloe", "Chloé Faure"],
];

const people = new Map(NAMES.map(([username, name], id) => [username, { id, username, name }]));

function member(username: string): Member {
  const found = people.get(username);
  if (found === undefined) throw new Error(`nobody is called ${username}`);
  return found;
}

const BOT = member("lettres-bot");
const VOTERS = ["leo", "anna", "ben", "chloe"].map(member);

function openRound(language: "fr" | "en"): Round {
  const opening = openingBy(settingsOf(`language: ${language}`), {
    holder: "Les Greniers",
    electors: "",
    recused: "",
  });
  return {
    round: 1,
    state: "open",
    opening: { ...opening, key: "opening", at: NOW, by: { id: BOT.id, name: BOT.name } },
    post: plainPost({ id: 7, number: 7, author: BOT }),
    poll: null,
    group: null,
    openedAt: NOW,
    endsAt: NOW + 86_400_000,
    closedAt: null,
    closedWhy: null,
    members: new Set(VOTERS.map(({ id }) => id)),
    everMembers: new Set(VOTERS.map(({ id }) => id)),
    outcome: null,
    counted: null,
    decision: null,
  };
}

const reservation: Position = {
  id: "R1",
  kind: "concern",
  who: { id: member("leo").id, name: "Léo Martin" },
  n: [],
  text: "que les plans soient publiés",
  at: NOW,
  open: true,
  holds: false,
};

const empty: Omit<Project, "n" | "title"> = {
  sheet: readSheet("", DEFAULT_CRITERIA.fr),
  post: null,
  missing: [],
  ticks: new Map(),
  reviews: [],
  recused: [],
  electorate: VOTERS,
  positions: [reservation, { ...reservation, id: "O1", kind: "objection", holds: true }],
  rounds: [],
  withdrawn: null,
  letter: null,
  deadline: null,
  stage: "review",
};

export interface Case {
  readonly by?: string;
  readonly language?: "fr" | "en";
  readonly viaEmail?: boolean;
  /** Of La Halle only. */
  readonly oneProject?: boolean;
  readonly at?: number;
}

function request({ language = "fr", oneProject = false }: Case = {}): Request {
  const halle: Project = { ...empty, n: 1, title: "La Halle", rounds: [openRound(language)], stage: "vote" };
  const relais: Project = { ...empty, n: 2, title: "Le Relais" };
  return {
    snapshot: plainSnapshot({
      bot: BOT,
      author: member("bruno"),
      electors: VOTERS,
      stewards: [member("nadia")],
      named: { chloe: member("chloe"), anna: member("anna"), ben: member("ben"), leo: member("leo") },
    }),
    settings: settingsOf(`language: ${language}`),
    acts: [],
    startedAt: NOW,
    posts: new Map(),
    requester: { name: "Bruno Kessler", account: member("bruno") },
    relayer: null,
    projects: oneProject ? [halle] : [halle, relais],
    gone: new Map(),
    isMovedHere: () => false,
    firstPost: {},
  };
}

/** What each command of a post does, shortly: "recuse leo for all (self) | text", "refused.unclear", "help". */
export function outcomes(raw: string, of: Case = {}): string[] {
  return parseCommands(raw, { viaEmail: of.viaEmail ?? false }).map((line) => outcome(line, of));
}

function outcome(line: CommandLine, of: Case): string {
  if (line.known === null) return `near ${line.near ?? ""}`;
  const asking = { request: request(of), author: member(of.by ?? "leo"), line, at: of.at ?? NOW };
  const verdict = allCommands[line.known].judge(asking);
  switch (verdict.kind) {
    case "accepted":
      return verdict.deeds.map(shown).join("; ");
    case "refused":
      return verdict.why;
    case "help":
      return "help";
  }
}

/** What is answered to the only command of `raw`: which sentence, and what it is filled with. Null where it is done. */
export function answerTo(raw: string, of: Case = {}): Readonly<Record<string, string>> | null {
  const [line] = parseCommands(raw, { viaEmail: false });
  if (line?.known === undefined || line.known === null) return null;
  const asking = { request: request(of), author: member(of.by ?? "leo"), line, at: of.at ?? NOW };
  const verdict = allCommands[line.known].judge(asking);
  return verdict.kind === "refused" ? { why: verdict.why, ...verdict.with } : null;
}

/** The lines that an answer to the only command of `raw` suggests. */
export function suggestedLines(raw: string, of: Case = {}): string[] {
  return Object.entries(answerTo(raw, of) ?? {}).flatMap(([name, value]) =>
    name.startsWith("line") ? [value] : [],
  );
}

function shown(deed: Deed): string {
  const text = "text" in deed && deed.text !== "" ? ` | ${deed.text}` : "";
  switch (deed.do) {
    case "programme":
      return `of the programme ${deed.name}`;
    case "recuse":
      return `recuse ${deed.who.name} for ${projects(deed.n)} (${deed.how})${text}`;
    case "ask":
      return `ask ${deed.who.name} for ${projects(deed.n)}${text}`;
    case "asked":
      return `ask ${deed.people.length} in private for ${projects(deed.n)}`;
    case "no-link":
    case "withdraw":
      return `${deed.do} ${projects(deed.n)}${text}`;
    case "lift-recusal":
      return `lift recusal of ${deed.who.name} for ${projects(deed.n)}${text}`;
    case "lift-position":
      return `lift ${deed.id}${text}`;
    case "concern":
    case "objection":
      return `${deed.id} of ${deed.who.name} for ${projects(deed.n)}${text}`;
    case "review":
      return `review ${deed.n} ${deed.verdict}${text}`;
    case "criterion":
      return `criterion ${deed.n}.${deed.c} ${deed.met ? "yes" : "no"}${text}`;
    case "project":
      return `project ${deed.n}${text}`;
    case "membership":
      return `membership ${projects(deed.n)} ${deed.joined ? "yes" : "no"}${text}`;
    case "open":
      return `open ${deed.n} ${deed.until === null ? `for ${(deed.lasts ?? 0) / 3_600_000} h` : moment(deed.until)}${text}`;
    case "move-end":
      return `end of ${deed.n} moved to ${moment(deed.until)}${text}`;
    case "followup":
      return `followup ${deed.n} ${[deed.what, ...deed.ids].join(" ")}${text}`;
    case "copy":
    case "sign":
    case "revoke":
    case "reissue":
    case "uphold":
      return `${deed.do} ${deed.n}${text}`;
    case "end":
      return `end ${deed.n}${text}`;
    case "altered":
    case "minutes":
    case "closed":
    case "decided":
    case "electorate":
    case "holder":
    case "issued":
    case "opened":
    case "opening":
    case "proposed":
    case "reclosed":
    case "regrouped":
    case "refused":
    case "reopened":
    case "requester":
    case "tick-refused":
    case "vote-removed":
    case "vote-stuck":
      return deed.do;
  }
}

function projects(n: readonly number[]): string {
  return n.length === 0 ? "all" : n.join();
}

function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16);
}
