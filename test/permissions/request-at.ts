/**
 * A request as the core reads it from its record, brought to one moment of its life, with one person for each role.
 * Project 1 is at that moment; the topic has no other.
 */
import type { Settings } from "../../src/core/model/settings.ts";
import type { Member, Post, Snapshot } from "../../src/core/model/snapshot.ts";
import { actsOf } from "../../src/core/record/act.ts";
import type { Act, Deed } from "../../src/core/record/act.ts";
import { packIds } from "../../src/core/record/id-list.ts";
import type { Decision, Reason } from "../../src/core/record/vote-facts.ts";
import { readRequest } from "../../src/core/request/read-request.ts";
import type { Request } from "../../src/core/request/request.ts";
import { NOW, openingBy, plainPost, plainSnapshot, settingsOf } from "../cases/plain-request.ts";

const HOUR = 3_600_000;

export const AT = [
  "incomplete",
  "review",
  "vote",
  "returned",
  "refused",
  "granted",
  "overturned",
  "delivered",
  "revoked",
  "withdrawn",
] as const;
export type At = (typeof AT)[number];

export const PEOPLE = {
  bot: person(1, "lettres-bot"),
  stranger: person(2, "zoe"),
  member: person(3, "yann"),
  elector: person(4, "leo"),
  requester: person(5, "alice"),
  relayer: person(6, "bruno"),
  holder: person(7, "gael"),
  reviewer: person(8, "hanna"),
  steward: person(9, "nadia"),
  recusedSteward: person(10, "omar"),
  administrator: person(11, "root"),
  /** In recusal by a word of their own, an elector otherwise. */
  recused: person(12, "denis"),
  /** Further electors, by whose votes a decision comes about. */
  ines: person(13, "ines"),
  jonas: person(14, "jonas"),
  karim: person(15, "karim"),
} as const;

export type Who = keyof typeof PEOPLE;

function person(id: number, username: string): Member {
  return { id, username, name: username.charAt(0).toUpperCase() + username.slice(1) };
}

export interface Circumstances {
  readonly settings?: string;
  /** Every steward is in recusal. */
  readonly stewardsRecused?: boolean;
  readonly besides?: readonly Act[];
  /** To the network, as they were voted on. */
  readonly commitments?: readonly string[];
}

export function requestAt(at: At, circumstances: Circumstances = {}): Request {
  const settings = settingsOf(circumstances.settings);
  const acts = [
    ...actsUntil(at, settings, circumstances.commitments),
    ...(circumstances.stewardsRecused === true ? [recusal(PEOPLE.steward)] : []),
    ...(circumstances.besides ?? []),
  ];
  const posts = [sheetPost(at), ...(hasOpened(at) ? [ballot(at)] : []), ...laterPosts(at)];
  const named = { "project:1": 101, "ballot:1:1": 102, "outcome:1:1": 103, "letter:1": 104 };
  const held = Object.entries(named).filter(([, id]) => posts.some((one) => one.id === id));
  const state = {
    v: 2,
    projects: 1,
    started: NOW,
    posts: Object.fromEntries(held),
    sheets: {},
    acts,
  } as const;
  return readRequest(snapshotWith(posts), settings, state);
}

/** The same with a second project, Le Relais, at a moment of its own. Of its acts only the decision is among those of the request. */
export function withRelais(request: Request, at: At, circumstances: Circumstances = {}): Request {
  const other = requestAt(at, circumstances);
  const relais = other.projects.map((project) => ({ ...project, n: 2, title: "Le Relais" }));
  const posts = [...other.posts].map(([key, own]) => [key.replace(":1", ":2"), own] as const);
  const decisions = actsOf(other.acts, "decided").map((one) => ({ ...one, n: 2 }));
  return {
    ...request,
    projects: [...request.projects, ...relais],
    posts: new Map([...request.posts, ...posts]),
    acts: [...request.acts, ...decisions],
  };
}

function snapshotWith(posts: readonly Post[]): Snapshot {
  const { bot, relayer, elector, requester, holder, reviewer, steward, recusedSteward, administrator } =
    PEOPLE;
  const { recused, ines, jonas, karim, member } = PEOPLE;
  return plainSnapshot({
    bot,
    author: relayer,
    posts,
    // Who asks, who holds and a steward in recusal belong to the voters' groups too, which must not help them.
    electors: [elector, requester, holder, recusedSteward, recused, ines, jonas, karim],
    stewards: [steward, recusedSteward],
    administrators: [administrator],
    reviewers: [reviewer, requester, recusedSteward],
    named: { yann: member, ines, alice: requester, gael: holder },
  });
}

function post(id: number, raw: string): Post {
  return plainPost({ id, number: id - 99, author: PEOPLE.bot, raw });
}

function sheetPost(at: At): Post {
  return post(
    101,
    [
      "[wrap=aval kind=project n=1]",
      "**Projet :** La Halle",
      "**Porteur :** Gael",
      "**Demandeur :** @alice, transmis par @bruno",
      "**Appel :** Fabriques de demain",
      ...(at === "incomplete" ? [] : ["**Date limite :** 30 juillet"]),
      "**Dossier :** https://example.org/halle.pdf",
      "[/wrap]",
    ].join("\n"),
  );
}

const OPTIONS = ["Pour", "Abstention", "Contre", "Blocage"];

function ballot(at: At): Post {
  const options = OPTIONS.map((label, index) => ({ id: String(index), label, votes: 0, voters: [] }));
  const status = at === "vote" ? ("open" as const) : ("closed" as const);
  const groups = ["aval-57-1"];
  return {
    ...post(102, "[wrap=aval kind=ballot n=1 round=1]"),
    polls: [{ name: "projet-1", status, groups, options }],
  };
}

function laterPosts(at: At): Post[] {
  const outcome = post(103, "[wrap=aval kind=outcome n=1 round=1]");
  const letter = post(104, "[wrap=aval kind=letter n=1 ref=LS-2026-57-1]");
  switch (at) {
    case "delivered":
    case "revoked":
      return [outcome, letter];
    case "granted":
    case "overturned":
    case "refused":
    case "returned":
      return [outcome];
    case "incomplete":
    case "review":
    case "vote":
    case "withdrawn":
      return [];
  }
}

function hasOpened(at: At): boolean {
  return at !== "incomplete" && at !== "review" && at !== "withdrawn";
}

let counter = 0;

/** An act of the service's own, or of somebody's. */
export function act(deed: Deed, by: Member = PEOPLE.bot, at = NOW): Act {
  counter += 1;
  return { ...deed, key: `test.${counter}`, at, by: { id: by.id, name: by.name } };
}

export function recusal(who: Member, how: "self" | "requester" | "holder" | "steward" = "self"): Act {
  return act({ do: "recuse", who: { id: who.id, name: who.name }, n: [1], how, text: "" }, who);
}

function actsUntil(at: At, settings: Settings, commitments: readonly string[] = []): Act[] {
  const { requester, relayer, holder, recusedSteward, recused } = PEOPLE;
  const known = (member: Member) => ({ id: member.id, name: member.name });
  const begun = [
    act({
      do: "requester",
      text: "@alice, transmis par @bruno",
      name: requester.name,
      who: known(requester),
      relayer: known(relayer),
      sure: true,
    }),
    act({ do: "holder", n: 1, text: "Gael", who: known(holder), sure: true }),
    recusal(requester, "requester"),
    recusal(holder, "holder"),
    recusal(recusedSteward),
    recusal(recused),
  ];
  if (at === "withdrawn") return [...begun, act({ do: "withdraw", n: [1], text: "abandon" }, relayer)];
  if (!hasOpened(at)) return begun;
  const opened = [...begun, ...opening(settings, commitments)];
  if (at === "vote") return opened;
  return [...opened, ...decided(at)];
}

function opening(settings: Settings, commitments: readonly string[]): Act[] {
  const { elector, requester, holder, recusedSteward, recused, ines, jonas, karim } = PEOPLE;
  const opened = openingBy(settings, {
    holder: "Gael",
    electors: packIds([elector, ines, jonas, karim].map(({ id }) => id)),
    recused: packIds([requester, holder, recusedSteward, recused].map(({ id }) => id)),
  });
  return [
    act({ ...opened, question: { ...opened.question, commitments } }),
    act({ do: "opened", n: 1, round: 1, post: 102, group: "aval-57-1" }),
  ];
}

const ENDS: Readonly<Record<string, readonly [Decision, Reason]>> = {
  returned: ["no-quorum", "quorum-missed"],
  refused: ["refused", "more-against"],
};

function decided(at: At): Act[] {
  const { elector, ines, jonas, karim } = PEOPLE;
  const all = [elector, ines, jonas, karim].map(({ id }) => id);
  const [decision, reason] = ENDS[at] ?? ["granted", "more-for"];
  const isFor = decision === "granted";
  const votes = {
    for: packIds(isFor ? all : []),
    abstain: "",
    against: packIds(decision === "refused" ? all : []),
    block: "",
  };
  const acts = [
    act({ do: "closed", n: 1, round: 1, why: "time" }),
    act({
      do: "decided",
      n: 1,
      round: 1,
      decision,
      reason,
      electors: packIds(all),
      recused: packIds([5, 7, 10, 12]),
      votes,
      unargued: "",
      argued: [],
      setAside: "",
      strangers: "",
    }),
  ];
  if (at === "revoked") {
    const revocation = { do: "revoke", n: 1, version: 1, text: "dossier retiré" } as const;
    return [...acts, act(revocation, PEOPLE.steward, NOW + HOUR)];
  }
  // One voter fewer, and the quorum of four is missed.
  return at === "overturned" ? [...acts, { ...recusal(karim), at: NOW + HOUR }] : acts;
}
