/**
 * Who may do what, and when: every cell, from the contract's section 4, against what the commands do with a line that
 * somebody in that role writes at that moment. The expectation is written here by hand and owes nothing to the table
 * that the product decides by.
 *
 *     y  done     q  the person is asked in private     r  a remark that holds nothing
 *     .  not, this role may not     x  not, at this moment nobody may     -  not heard (the bot)
 */
import { describe, expect, test } from "vitest";
import { allCommands } from "../../src/core/commands/all-commands.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import { judgePosts } from "../../src/core/judging/judge-posts.ts";
import { newState } from "../../src/core/record/state.ts";
import type { Verdict } from "../../src/core/commands/command.ts";
import { concerns } from "../../src/core/record/act.ts";
import type { Act } from "../../src/core/record/act.ts";
import type { Request } from "../../src/core/request/request.ts";
import type { WordKey } from "../../src/core/words/french.ts";
import { say } from "../../src/core/words/say.ts";
import { NOW, settingsOf } from "../cases/plain-request.ts";
import { AT, PEOPLE, act, recusal, requestAt, withRelais } from "./request-at.ts";
import type { At, Circumstances, Who } from "./request-at.ts";

interface Row {
  readonly line: string;
  /** By role a letter for each moment: incomplete review vote returned refused granted overturned delivered revoked withdrawn. */
  readonly cells: readonly (readonly [roles: readonly Who[], letters: string])[];
  readonly otherRoles: string;
  readonly settings?: string;
  /** What was recorded before, for whom the line is about. */
  readonly before?: (author: Who) => readonly Act[];
  /** The reasons that a "." and an "x" may give. */
  readonly role?: readonly WordKey[];
  readonly moment?: readonly WordKey[];
}

const ROLES = [
  "stranger",
  "member",
  "elector",
  "requester",
  "relayer",
  "holder",
  "reviewer",
  "steward",
  "recusedSteward",
  "administrator",
  "recused",
  "bot",
] as const satisfies readonly Who[];

const RECUSED: readonly Who[] = ["requester", "holder", "recusedSteward", "recused"];
const STEWARD: readonly Who[] = ["steward"];
const ALWAYS = "yyyyyyyyyy";
const NEVER = "..........";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });

const ROWS: Readonly<Record<string, Row>> = {
  "recuse oneself": { line: "/déport 1 : je travaille pour l'opérateur", cells: [], otherRoles: ALWAYS },
  "recuse another": {
    line: "/déport @ines 1 : salariée de l'opérateur",
    cells: [
      [STEWARD, ALWAYS],
      [["requester", "relayer"], "yyqqqqqqqq"],
    ],
    otherRoles: "qqqqqqqqqq",
  },
  "answer a question": {
    line: "/sans-lien 1 : je n'ai pas de lien avec ce projet",
    before: (author) => [act({ do: "ask", who: of(author), n: [1], text: "" }, PEOPLE.ines)],
    // Whoever is in recusal answers by lifting it, which ends when the vote opens.
    cells: [
      [["recusedSteward", "recused"], "yy........"],
      [["requester", "holder"], ALWAYS],
    ],
    otherRoles: ALWAYS,
    role: ["refused.lift-recusal"],
  },
  "answer what nobody has asked": {
    line: "/sans-lien 1 : je n'ai pas de lien avec ce projet",
    cells: [[["recusedSteward", "recused"], "yy........"]],
    otherRoles: NEVER,
    role: ["refused.nobody-asked", "refused.lift-recusal"],
  },
  "lift one's own recusal": {
    line: "/lever déport 1 : le lien n'existe plus",
    before: (author) => [recusal(PEOPLE[author])],
    cells: [],
    otherRoles: "yy........",
    role: ["refused.lift-recusal"],
  },
  "lift one's own that a steward has recorded": {
    line: "/lever déport 1 : le lien n'existe plus",
    before: (author) => [
      act({ do: "recuse", who: of(author), n: [1], how: "steward", text: "" }, PEOPLE.steward),
    ],
    // What they declared themselves is lifted; what the steward recorded stays.
    cells: [[["recusedSteward", "recused"], "yy........"]],
    otherRoles: NEVER,
    role: ["refused.lift-recusal"],
  },
  "lift another's recusal": {
    line: "/lever déport @ines 1 : c'était une erreur",
    before: () => [recusal(PEOPLE.ines)],
    cells: [[STEWARD, ALWAYS]],
    otherRoles: NEVER,
    role: ["refused.lift-recusal"],
  },
  "lift one's own reservation": {
    line: "/lever R1 : c'est réglé depuis hier",
    before: (author) => [
      act({ do: "concern", id: "R1", who: of(author), n: [1], text: "le budget" }, PEOPLE.steward),
    ],
    cells: [],
    otherRoles: ALWAYS,
  },
  "lift another's objection": {
    line: "/lever O1 : c'est réglé depuis hier",
    before: () => [act({ do: "objection", id: "O1", who: of("ines"), n: [1], text: "non" }, PEOPLE.ines)],
    cells: [[STEWARD, ALWAYS]],
    otherRoles: NEVER,
    role: ["refused.lift-position"],
  },
  "have a reservation": {
    line: "/réserve 1 : que les plans soient publiés",
    cells: [[RECUSED, NEVER]],
    otherRoles: "yyyyyyyyyx",
    role: ["refused.recused-concern"],
    moment: ["refused.withdrawn"],
  },
  "note a reservation for another": {
    line: "/réserve @ines 1 : que les plans soient publiés",
    cells: [[STEWARD, "yyyyyyyyyx"]],
    otherRoles: ".........x",
    role: ["refused.concern-for-another"],
    moment: ["refused.withdrawn"],
  },
  object: {
    line: "/objection 1 : le dossier n'est pas publié",
    cells: [
      [["elector"], "yyyyyyyyyx"],
      [RECUSED, "rrrrrrrrrx"],
    ],
    otherRoles: ".........x",
    role: ["refused.electors-only"],
    moment: ["refused.withdrawn"],
  },
  review: {
    line: "/relecture 1 favorable : un projet solide",
    cells: [
      [["reviewer"], "yyyyyxxxxx"],
      [RECUSED, NEVER],
    ],
    otherRoles: ".........x",
    role: ["refused.recused-review", "refused.reviewers-only"],
    moment: ["refused.review-over", "refused.withdrawn"],
  },
  "tick a criterion": {
    line: "/critère 1.2 oui : les plans sont publiés",
    cells: [
      [["reviewer"], "yyyyyxxxxx"],
      [RECUSED, NEVER],
    ],
    otherRoles: ".........x",
    role: ["refused.recused-review", "refused.reviewers-only"],
    moment: ["refused.review-over", "refused.withdrawn"],
  },
  "add a project": {
    line: "/projet Le Relais des Collines",
    cells: [[["requester", "relayer", "steward", "recusedSteward"], ALWAYS]],
    otherRoles: NEVER,
    role: ["refused.request-only"],
  },
  withdraw: {
    line: "/retirer 1 : nous abandonnons ce projet",
    cells: [[["requester", "relayer", "steward"], "yyyyyyyxxx"]],
    otherRoles: NEVER,
    role: ["refused.request-only"],
    moment: ["refused.already-delivered", "refused.already-revoked", "refused.withdrawn"],
  },
  "open a vote": {
    line: "/vote 1 2 jours : tout est là",
    // On an open vote the same line moves its end.
    cells: [[STEWARD, "yyyyyxyxxx"]],
    otherRoles: NEVER,
    role: ["refused.stewards-only"],
    moment: ["refused.nothing-to-open", "refused.vote-revoked"],
  },
  "end a vote": {
    line: "/vote 1 fin : tout le monde a parlé",
    cells: [[STEWARD, "xxyxxxxxxx"]],
    otherRoles: NEVER,
    role: ["refused.stewards-only"],
    moment: ["refused.no-open-vote"],
  },
  "record a membership": {
    line: "/adhésion 1 oui : le porteur a adhéré",
    cells: [[STEWARD, "yyyyyyyyyx"]],
    otherRoles: NEVER,
    role: ["refused.membership-stewards-only"],
    moment: ["refused.withdrawn"],
  },
  "sign a letter": {
    line: "/signer 1 : je signe la lettre du projet 1",
    settings: "letter: { signature: command }",
    cells: [
      [RECUSED, NEVER],
      [STEWARD, "xxxxxyyxxx"],
    ],
    otherRoles: NEVER,
    role: ["refused.signatories-only", "refused.recused-sign"],
    moment: [
      "refused.sign-not-granted",
      "refused.already-signed",
      "refused.already-revoked",
      "refused.withdrawn",
    ],
  },
  "issue a letter again": {
    line: "/lettre 1 : l'adresse du réseau a changé",
    cells: [[STEWARD, "xxxxxxxyyx"]],
    otherRoles: NEVER,
    role: ["refused.letter-stewards-only"],
    moment: ["refused.no-letter-out"],
  },
  "revoke a letter": {
    line: "/révoquer 1 : le porteur a retiré son dossier",
    cells: [
      [RECUSED, NEVER],
      [STEWARD, "xxxxxxxyxx"],
    ],
    otherRoles: NEVER,
    role: ["refused.signatories-only", "refused.recused-sign"],
    moment: ["refused.no-letter-out", "refused.already-revoked"],
  },
  "say what came of a letter": {
    line: "/suite 1 obtenu : la subvention entière",
    cells: [[["requester", "relayer", "holder", "steward"], "xxxxxxxyyx"]],
    otherRoles: NEVER,
    role: ["refused.followup-who"],
    moment: ["refused.no-letter-out"],
  },
  "ask for the minutes": {
    line: "/pv 1 : pour les archives du réseau",
    cells: [
      [["elector"], "xxxyyyyyyx"],
      [RECUSED, NEVER],
    ],
    otherRoles: NEVER,
    role: ["refused.minutes-electors-only"],
    moment: ["refused.minutes-none"],
  },
  "ask for help": { line: "/aide que puis-je faire ?", cells: [], otherRoles: ALWAYS },
};

function expected({ cells, otherRoles }: Row, role: Who, at: At): string {
  if (role === "bot") return "-";
  const letters = cells.find(([roles]) => roles.includes(role))?.[1] ?? otherRoles;
  return letters[AT.indexOf(at)] ?? "";
}

/** The letter of what comes of the line, with the reason behind it where there is one. */
function outcome(
  { line, before, settings, role = [], moment = [] }: Row,
  who: Who,
  at: At,
  more: Circumstances = {},
): string {
  const request = requestAt(at, {
    ...more,
    ...(settings === undefined ? {} : { settings }),
    besides: [...(more.besides ?? []), ...(before?.(who) ?? [])],
  });
  if (who === "bot") return isHeard(line) ? "heard" : "-";
  const [read] = parseCommands(line, { viaEmail: false });
  if (read === undefined || read.known === null) return `no command: ${line}`;
  const verdict = allCommands[read.known].judge({
    request,
    author: PEOPLE[who],
    line: read,
    at: NOW + 7_200_000,
  });
  switch (verdict.kind) {
    case "help":
      return "y";
    case "refused":
      return role.includes(verdict.why) ? "." : moment.includes(verdict.why) ? "x" : verdict.why;
    case "accepted":
      if (verdict.deeds.some((deed) => deed.do === "ask")) return "q";
      return verdict.deeds.some((deed) => deed.do === "objection" && deed.remark === true) ? "r" : "y";
  }
}

/** Whether a post of the bot with this line in it brings anything about. */
function isHeard(line: string): boolean {
  const { snapshot } = requestAt("review");
  const [first] = snapshot.posts;
  if (first === undefined) throw new Error("the request has no post");
  const spoken = { ...snapshot, posts: [{ ...first, id: 900, raw: line }] };
  const { state, help } = judgePosts(spoken, settingsOf(), newState(1));
  return state.acts.length > 0 || help.size > 0;
}

describe.each(Object.entries(ROWS))("%s", (_, row) => {
  test.each(ROLES)("%s", (role) => {
    const got = AT.map((at) => outcome(row, role, at)).join(" ");
    const wanted = AT.map((at) => expected(row, role, at)).join(" ");
    expect(got).toBe(wanted);
  });
});

describe("administrators act for stewards who are all in recusal, and only then", () => {
  const rows = Object.entries(ROWS).filter(([, { cells }]) => cells.some(([roles]) => roles === STEWARD));
  test.each(rows)("%s", (_, row) => {
    const stewardless = { stewardsRecused: true };
    const got = AT.map((at) => outcome(row, "administrator", at, stewardless)).join(" ");
    expect(got).toBe(AT.map((at) => expected(row, "steward", at)).join(" "));
    const recused = AT.map((at) => outcome(row, "steward", at, stewardless)).join("");
    expect(recused).not.toContain("y");
  });
});

describe("what is refused can be said in both languages, with and without the project's number", () => {
  const lines = Object.values(ROWS).flatMap(({ line, settings }) =>
    [line, line.replace(/ 1(?= |$)/, "")].map((text) => [text, settings] as const),
  );
  test.each(lines)("%s", (line, settings) => {
    const [read] = parseCommands(line, { viaEmail: false });
    for (const at of AT)
      for (const who of ROLES) {
        const request = requestAt(at, settings === undefined ? {} : { settings });
        if (read === undefined || read.known === null || who === "bot") continue;
        const asking = { request, author: PEOPLE[who], line: read, at: NOW + 7_200_000 };
        const verdict = allCommands[read.known].judge(asking);
        if (verdict.kind !== "refused") continue;
        const values = { title: "The Corn Hall", link: "", ...verdict.with };
        for (const language of ["fr", "en"] as const)
          expect(say(language, verdict.why, values), `${who}, ${at}`).not.toBe("");
      }
  });
});

describe("a line about all projects does nothing for one for which its author may not do it", () => {
  const rows = Object.values(ROWS).filter(({ line }) => / 1(?= |$)/.test(line));
  test.each(rows.map((row) => [row.line, row] as const))("%s", (line, row) => {
    // Of a project that was withdrawn nothing is decided any more: a line about all is about the others.
    for (const at of AT.filter((moment) => moment !== "withdrawn"))
      for (const who of ROLES.filter((role) => role !== "bot")) {
        const { settings, before } = row;
        const besides = before?.(who) ?? [];
        const circumstances = { besides, ...(settings === undefined ? {} : { settings }) };
        const request = withRelais(requestAt(at, circumstances), "review", circumstances);
        const judged = (text: string) => judgedIn(request, who, text);
        if (judged(line).kind !== "refused") continue;
        const all = judged(line.replace(/ 1(?= |$)/, ""));
        const deeds = all.kind === "accepted" ? all.deeds : [];
        for (const deed of deeds) {
          const n = "n" in deed ? [deed.n].flat() : [2];
          expect(concerns(n, 1), `${who}, ${at}: ${JSON.stringify(deed)}`).toBe(false);
        }
      }
  });
});

function judgedIn(request: Request, who: Exclude<Who, "bot">, text: string): Verdict {
  const [line] = parseCommands(text, { viaEmail: false });
  if (line === undefined || line.known === null) throw new Error(`no command: ${text}`);
  return allCommands[line.known].judge({ request, author: PEOPLE[who], line, at: NOW + 7_200_000 });
}

test("every command has a row here", () => {
  const covered = Object.values(ROWS).map(({ line }) => parseCommands(line, { viaEmail: false })[0]?.known);
  expect(new Set(covered)).toEqual(new Set(Object.keys(allCommands)));
});
