/** `/vote`: what opens, moves or ends, of which projects, and what is answered where the line leaves that open. */
import { describe, expect, test } from "vitest";
import { comesOf, LATER, offered } from "../../../test/permissions/comes-of.ts";
import { act, AT, PEOPLE, recusal, requestAt, withRelais } from "../../../test/permissions/request-at.ts";
import type { At } from "../../../test/permissions/request-at.ts";
import { NOW } from "../../../test/cases/plain-request.ts";
import type { FieldKey } from "../sheet/sheet-fields.ts";
import type { Act } from "../record/act.ts";
import type { Project, Request, RoundState } from "../request/request.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const review = requestAt("review");
const open = requestAt("vote");
const openAndReview = withRelais(open, "review");
const bothOpen = withRelais(open, "vote");

const reviewed: readonly Act[] = [
  act({ do: "review", n: 1, verdict: "for", text: "" }, PEOPLE.reviewer),
  act({ do: "criterion", n: 1, c: 2, met: true, text: "" }, PEOPLE.reviewer),
];
const ready = requestAt("review", { besides: reviewed });

/** What a steward's line comes to. */
const does = (line: string, request: Request, at = LATER) => comesOf(line, "steward", request, { at });

/** The same request with its first project so. */
function withFirst(request: Request, own: Partial<Project>): Request {
  return {
    ...request,
    projects: request.projects.map((one, index) => (index === 0 ? { ...one, ...own } : one)),
  };
}

function inState(state: RoundState): Request {
  return withFirst(open, {
    rounds: open.projects.flatMap(({ rounds }) => rounds.map((round) => ({ ...round, state }))),
  });
}

describe("opens a vote", () => {
  const opened = { do: "open", n: 1, round: 1, until: null, lasts: null, text: "tout est là" };

  test("of the usual length, of so many days, or until a date", () => {
    expect(does("/vote 1 : tout est là", review)).toEqual([opened]);
    expect(does("/vote : tout est là", review)).toEqual([opened]);
    expect(does("/vote 2 jours : tout est là", review)).toEqual([{ ...opened, lasts: 2 * DAY }]);
    expect(does("/vote 1 90 minutes : tout est là", review)).toEqual([{ ...opened, lasts: 1.5 * HOUR }]);
    expect(does("/vote 1 30 juin : tout est là", review)).toEqual([
      { ...opened, until: Date.parse("2026-06-30T23:59:59.999+02:00") },
    ]);
    expect(does("/vote 1 until Friday 18:00: all is there", review)).toEqual([
      { ...opened, until: Date.parse("2026-06-26T18:00+02:00"), text: "all is there" },
    ]);
    expect(does("/vote La Halle : tout est là", openAndReview)).toMatchObject({
      why: "refused.vote-is-open",
    });
    expect(does("/vote Le Relais : tout est là", openAndReview)).toEqual([{ ...opened, n: 2 }]);
  });

  test("whose days are those of the calendar, also over a change of the clocks", () => {
    const autumn = Date.parse("2026-10-23T18:02+02:00");
    expect(does("/vote 1 3 jours : tout est là", review, autumn)).toMatchObject([{ lasts: 73 * HOUR }]);
    expect(does("/vote 1 72 heures : tout est là", review, autumn)).toMatchObject([{ lasts: 72 * HOUR }]);
  });

  test("in a further round where one has been", () => {
    expect(does("/vote 1 : encore", requestAt("returned"))).toMatchObject([{ do: "open", round: 2 }]);
    expect(does("/vote 1 : encore", requestAt("refused"))).toMatchObject([{ do: "open", round: 2 }]);
  });

  test("with a reason of 300 characters at most", () => {
    expect(does(`/vote 1 : parce que ${"tout est là ".repeat(40)}`, review)).toMatchObject([
      { text: expect.stringMatching(/^parce que .{200,290}…$/u) },
    ]);
  });

  test("without a number, of those that can be opened without more", () => {
    const letters = AT.map((at) => {
      const verdict = does("/vote : tout est là", requestAt(at));
      return `${at} ${isRefused(verdict) ? verdict["why"] : "opens"}`;
    });
    expect(letters).toEqual([
      "incomplete refused.nothing-to-open",
      "review opens",
      "vote refused.vote-is-open",
      "returned opens",
      "refused opens",
      "granted refused.nothing-to-open",
      "overturned opens",
      "delivered refused.nothing-to-open",
      "revoked refused.vote-revoked",
      "withdrawn refused.nothing-to-open",
    ]);
    expect(comesOf("/vote : tout est là", "elector", requestAt("incomplete"))).toEqual({
      why: "refused.stewards-only",
    });
    expect(does("/vote 1 : tout est là", requestAt("incomplete"))).toMatchObject([{ do: "open" }]);
  });

  test("of all, or of none", () => {
    expect(does("/vote : tout est là", withRelais(review, "review"))).toMatchObject([{ n: 1 }, { n: 2 }]);
    const half = withRelais(review, "review", { besides: [recusal(PEOPLE.steward)] });
    expect(does("/vote : tout est là", half)).toEqual({ why: "refused.stewards-only", n: "2" });
    expect(does("/vote 1 et 2 : tout est là", withRelais(review, "granted"))).toEqual({
      why: "refused.nothing-to-open",
      n: "2",
    });
  });
});

describe("needs a reason where not all is there", () => {
  test("which the answer asks for, with the end that was said", () => {
    expect(does("/vote 1", review)).toEqual({ why: "refused.vote-override", n: "1" });
    expect(does("/vote 1 2 jours", review)).toEqual({
      why: "refused.vote-override-until",
      n: "1",
      line: "/vote 1 2 jours : le motif en une phrase",
    });
    expect(does("/vote 1 vendredi 18 h", review)).toMatchObject({
      line: "/vote 1 vendredi 18 h : le motif en une phrase",
    });
    expect(does("/vote 1 : tout est là", review)).toHaveLength(1);
  });

  test("but none where only time, or a moderator's word, is missing", () => {
    expect(does("/vote 1", ready)).toMatchObject([{ do: "open", text: "" }]);
    expect(does("/vote 1", ready, NOW + 3 * DAY)).toHaveLength(1);
    expect(does("/vote 1", requestAt("returned", { besides: reviewed }))).toMatchObject([{ round: 2 }]);
    // An hour before the file is due no vote of the usual kind fits.
    expect(does("/vote 1", ready, Date.parse("2026-07-30T23:00+02:00"))).toHaveLength(1);
    const objection = act(
      { do: "objection", id: "O1", who: { id: PEOPLE.ines.id, name: "Ines" }, n: [1], text: "non" },
      PEOPLE.ines,
    );
    expect(does("/vote 1", requestAt("review", { besides: [...reviewed, objection] }))).toMatchObject({
      why: "refused.vote-override",
    });
  });

  test("and cannot be had without a name, a holder or voters", () => {
    const lacking = (...missing: readonly FieldKey[]) => withFirst(ready, { missing });
    const line = "/vote 1 : ouvrons quand même";
    expect(does(line, lacking("holder"))).toEqual({
      why: "refused.vote-needs-fields",
      n: "1",
      fields: "porteur",
    });
    expect(does(line, lacking("project", "holder", "deadline"))).toMatchObject({ fields: "projet, porteur" });
    expect(does(line, lacking("deadline"))).toHaveLength(1);
    expect(does(line, withFirst(ready, { electorate: [] }))).toEqual({ why: "refused.nobody-can-vote" });
  });
});

describe("moves the end of an open vote", () => {
  const moved = { do: "move-end", n: 1, round: 1, text: "on attend" };

  test("to so long from now, or to a date", () => {
    expect(does("/vote 1 2 jours : on attend", open)).toEqual([{ ...moved, until: LATER + 2 * DAY }]);
    expect(does("/vote 2 jours : on attend", open)).toHaveLength(1);
    expect(does("/vote 1 jusqu'à vendredi 18 h : on attend", open)).toEqual([
      { ...moved, until: Date.parse("2026-06-26T18:00+02:00") },
    ]);
    expect(does("/vote 2 jours", bothOpen)).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(does("/vote 1", open)).toEqual({ why: "refused.vote-is-open", n: "1" });
    expect(does("/vote", open)).toEqual({ why: "refused.vote-is-open", n: "1" });
  });

  test("never to what lies back", () => {
    const past = {
      why: "refused.vote-move-past",
      line: "/vote 3 jours : on attend",
      lineEnd: "/vote fin : le motif en une phrase",
    };
    expect(does("/vote hier : on attend", open)).toEqual({ ...past, line: "/vote 3 jours : on attend" });
    expect(does("/vote 1 hier", open)).toEqual({ ...past, line: "/vote 3 jours : le motif en une phrase" });
    expect(does("/vote 1 aujourd'hui 12 h : on attend", open)).toEqual(past);
    expect(does("/vote 1 aujourd'hui 12 h 01 : on attend", open)).toHaveLength(1);
    expect(does("/vote 1 : lundi dernier", open)).toMatchObject({ why: "refused.vote-move-past" });
    expect(does("/vote 1 hier", openAndReview)).toEqual({
      why: "refused.vote-move-past",
      line: "/vote 1 3 jours : le motif en une phrase",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    });
  });

  test("nor is one opened until then", () => {
    const past = { why: "refused.vote-end-past" };
    expect(does("/vote 1 hier : on attend", review)).toEqual(past);
    expect(does("/vote 1 aujourd'hui 12 h : on attend", review)).toEqual(past);
    expect(does("/vote 1 aujourd'hui 12 h 01 : on attend", review)).toHaveLength(1);
    expect(does("/vote 2 yesterday", openAndReview)).toEqual(past);
    expect(does("/vote hier : on attend", openAndReview)).toEqual(past);
    expect(does("/vote aujourd'hui 12 h : on attend", openAndReview)).toEqual(past);
  });
});

describe("ends a vote", () => {
  const ended = { do: "end", n: 1, round: 1, text: "tout est dit" };

  test("that is open", () => {
    expect(does("/vote 1 fin : tout est dit", open)).toEqual([ended]);
    expect(does("/vote end: tout est dit", open)).toEqual([ended]);
    expect(does("/vote fin", open)).toEqual([{ ...ended, text: "" }]);
    expect(does("/vote fin", openAndReview)).toMatchObject([{ n: 1 }]);
    expect(does("/vote fin", bothOpen)).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(does("/vote 2 fin", bothOpen)).toMatchObject([{ n: 2 }]);
  });

  test("and no other", () => {
    expect(does("/vote fin", review)).toEqual({ why: "refused.no-open-vote" });
    expect(does("/vote 2 fin", openAndReview)).toEqual({ why: "refused.no-open-vote", n: "2" });
    expect(does("/vote tous fin", openAndReview)).toMatchObject([{ n: 1 }]);
    expect(comesOf("/vote fin", "elector", review)).toEqual({ why: "refused.stewards-only" });
    expect(comesOf("/vote fin", "elector", open)).toEqual({ why: "refused.stewards-only", n: "1" });
  });

  test("nor one that is only opening, or ending", () => {
    for (const state of ["opening", "closing"] as const) {
      expect(does("/vote 1 fin", inState(state))).toEqual({ why: "refused.no-open-vote" });
      expect(does("/vote fin", inState(state))).toEqual({ why: "refused.no-open-vote" });
      expect(does("/vote 1", inState(state))).toEqual({ why: "refused.vote-closing" });
      expect(does("/vote 1 2 jours : on attend", inState(state))).toEqual({ why: "refused.vote-closing" });
    }
  });
});

describe("several projects, of which some have an open vote", () => {
  test("are asked about where the line would do one thing here and another there", () => {
    const which = { why: "refused.which-project", understood: "un vote", n: "1" };
    expect(does("/vote 2 jours : on attend", openAndReview)).toEqual({
      ...which,
      lineProject: "/vote 1 2 jours : on attend",
      line: "/vote 1 et 2 2 jours : on attend",
    });
    expect(does("/vote vendredi", openAndReview)).toEqual({
      ...which,
      lineProject: "/vote 1 vendredi : le motif en une phrase",
      line: "/vote 1 et 2 vendredi : le motif en une phrase",
    });
    expect(does("/vote 1 et 2 2 jours : on attend", openAndReview)).toMatchObject([
      { do: "move-end", n: 1 },
      { do: "open", n: 2 },
    ]);
    expect(does("/vote les deux 2 jours : on attend", openAndReview)).toMatchObject([{ n: 1 }, { n: 2 }]);
    expect(does("/vote 2 jours : on attend", withRelais(open, "incomplete"))).toMatchObject([{ n: 1 }]);
  });

  test("are not where it has no end: what is not open is opened", () => {
    expect(does("/vote : on y va", openAndReview)).toMatchObject([{ do: "open", n: 2 }]);
    expect(does("/vote tous : on y va", openAndReview)).toEqual({ why: "refused.vote-is-open", n: "1" });
    expect(does("/vote : le projet 2 est prêt", withRelais(review, "review"))).toEqual({
      why: "refused.which-project",
      understood: "un vote",
      n: "2",
      lineProject: "/vote 2 : le projet 2 est prêt",
      line: "/vote 1 et 2 : le projet 2 est prêt",
    });
  });

  test("have to be there", () => {
    const none = { why: "refused.no-such-project", n: "3", count: "2" };
    expect(does("/vote 3 2 jours", openAndReview)).toEqual(none);
    expect(does("/vote 1 et 3", openAndReview)).toEqual(none);
    expect(does("/vote les trois : on y va", openAndReview)).toEqual({
      why: "refused.how-many",
      count: "2",
      line: "/vote : le motif en une phrase",
    });
    expect(does("/vote les trois 2 jours", openAndReview)).toMatchObject({
      line: "/vote 2 jours : le motif en une phrase",
    });
  });
});

test("whoever may open no vote, nor end one, is shown no line", () => {
  for (const line of ["/vote bientôt", "/vote 2 jours : on attend", "/vote les trois : on y va"])
    expect(comesOf(line, "elector", openAndReview)).toEqual({ why: "refused.stewards-only", n: "1" });
});

describe("an end that is not clear", () => {
  const line = (request: Request, text: string) => does(text, request);

  test("is asked for, with the line that ends a vote where one is open", () => {
    expect(line(open, "/vote bientôt : on attend")).toEqual({
      why: "refused.vote-end-unclear",
      words: "bientôt",
      line: "/vote 3 jours : on attend",
      lineEnd: "/vote fin : le motif en une phrase",
    });
    expect(line(review, "/vote bientôt : on attend")).toEqual({
      why: "refused.vote-length-unclear",
      words: "bientôt",
      line: "/vote 3 jours : on attend",
    });
    expect(line(open, "/vote : on prolonge jusqu'à vendredi")).toMatchObject({
      line: "/vote 3 jours : le motif en une phrase",
    });
    expect(line(open, `/vote ${"très ".repeat(20)}bientôt`)).toMatchObject({
      words: expect.stringMatching(/^très .{20,54}…$/u),
    });
  });

  test("of the projects that were meant", () => {
    const at = (text: string) => line(openAndReview, text);
    const first = {
      line: "/vote 1 3 jours : le motif en une phrase",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    };
    expect(at("/vote bientôt")).toMatchObject(first);
    expect(at("/vote 1 bientôt")).toMatchObject(first);
    expect(at("/vote 2 bientôt")).toEqual({
      why: "refused.vote-length-unclear",
      words: "2 bientôt",
      line: "/vote 2 3 jours : le motif en une phrase",
    });
    expect(at("/vote 1 et 2 bientôt")).toMatchObject({
      line: "/vote 1 et 2 3 jours : le motif en une phrase",
      lineEnd: "/vote 1 fin : le motif en une phrase",
    });
    expect(at("/vote La Halle bientôt : ouvrons")).toMatchObject({ why: "refused.vote-end-unclear" });
    // Friday, of project 1, or Friday the first?
    expect(at("/vote vendredi 1")).toMatchObject({ why: "refused.vote-end-unclear" });
    // These are of the end, or of no project.
    for (const words of ["2 semaines environ", "2 juillet ou plus tard", "3 bientôt", "du 2 au 3 juillet"])
      expect(at(`/vote ${words}`)).toMatchObject(first);
    expect(line(bothOpen, "/vote bientôt")).toMatchObject({
      line: "/vote 3 jours : le motif en une phrase",
      lineEnd: "/vote fin : le motif en une phrase",
    });
    expect(line(withRelais(review, "review"), "/vote bientôt")).toMatchObject({
      line: "/vote 3 jours : le motif en une phrase",
    });
    expect(line(bothOpen, "/vote 2 : on prolonge jusqu'à vendredi")).toMatchObject({
      lineEnd: "/vote 2 fin : le motif en une phrase",
    });
  });
});

test("whoever wants to vote is led to the poll", () => {
  for (const text of ["/vote pour", "/voter La Halle", "/abstention : je ne sais pas", "/vote : oui"])
    expect(does(text, open)).toEqual({ why: "refused.vote-in-poll" });
});

describe("help", () => {
  const end = { form: "form.vote-end", n: 1 };
  const opens = { form: "form.vote", n: 1 };
  const to = (request: Request) => offered("vote", "steward", request);

  test("offers to open what can be opened, and to end what is open", () => {
    const at = (moment: At) => to(requestAt(moment));
    expect(at("review")).toEqual([opens]);
    expect(at("vote")).toEqual([end]);
    expect(at("refused")).toEqual([opens]);
    expect(at("granted")).toEqual([]);
    expect(to(openAndReview)).toEqual([end, { ...opens, n: 2 }]);
    expect(to(inState("closing"))).toEqual([]);
    expect(offered("vote", "elector", review)).toEqual([]);
    expect(offered("vote", "elector", open)).toEqual([]);
  });

  test("names one that is incomplete by its number", () => {
    const numbered = { ...opens, with: { n: " 1" } };
    expect(to(requestAt("incomplete"))).toEqual([numbered]);
    expect(to(withRelais(requestAt("granted"), "incomplete"))).toEqual([
      { ...opens, n: 2, with: { n: " 2" } },
    ]);
    expect(to(withRelais(review, "incomplete"))).toEqual([opens]);
  });

  test("offers none to open where a name, a holder or voters are missing", () => {
    expect(to(withFirst(review, { missing: ["holder"] }))).toEqual([]);
    expect(to(withFirst(review, { missing: ["project"] }))).toEqual([]);
    expect(to(withFirst(review, { missing: ["deadline"] }))).toEqual([opens]);
    expect(to(withFirst(review, { electorate: [] }))).toEqual([]);
  });
});

function isRefused(verdict: ReturnType<typeof does>): verdict is Readonly<Record<string, string>> {
  return !Array.isArray(verdict);
}
