/** Which of the recorded acts stand in the minutes of a project, and where. */
import { expect, test } from "vitest";
import { openingBy, settingsOf } from "../../../test/cases/plain-request.ts";
import type { Act, Deed } from "./act.ts";
import { actsOf, concerns, postOf } from "./act.ts";
import { placeInMinutes, positionsAbout } from "./place-in-minutes.ts";
import type { PlaceInMinutes } from "./place-in-minutes.ts";

const WHO = { id: 5, name: "Denis" };
const SAID = { text: "", who: WHO };

function act(deed: Deed): Act {
  return { ...deed, key: "k", at: 1, by: WHO };
}

const place = (deed: Deed, n = 1, positions: ReadonlySet<string> = new Set()) =>
  placeInMinutes(act(deed), n, positions);

const COUNTED = {
  decision: "granted",
  reason: "more-for",
  electors: "",
  recused: "",
  votes: { for: "", abstain: "", against: "", block: "" },
  unargued: "",
  argued: [],
  setAside: "",
  strangers: "",
} as const;
const { letter } = settingsOf();
const opening = openingBy(settingsOf(), { holder: "Les Greniers", electors: "", recused: "" });

/** Acts of one project, each as one of project `n`. */
const OF_ONE: readonly (readonly [PlaceInMinutes, (n: number) => Deed])[] = [
  ["round", (n) => ({ ...opening, n })],
  ["round", (n) => ({ do: "opened", n, round: 1, post: 7, group: "g" })],
  ["round", (n) => ({ do: "closed", n, round: 1, why: "time" })],
  ["round", (n) => ({ do: "decided", n, round: 1, ...COUNTED })],
  ["reading", (n) => ({ do: "review", n, verdict: "for", text: "" })],
  ["reading", (n) => ({ do: "criterion", n, c: 2, met: true, text: "" })],
  ["overrides", (n) => ({ do: "open", n, round: 1, until: null, lasts: null, text: "" })],
  ["overrides", (n) => ({ do: "move-end", n, round: 1, until: 2, text: "" })],
  ["overrides", (n) => ({ do: "end", n, round: 1, text: "" })],
  ["overrides", (n) => ({ do: "sign", n, vote: 1, version: 1, text: "" })],
  ["overrides", (n) => ({ do: "reissue", n, version: 2, network: "R", letterhead: letter, text: "" })],
  ["overrides", (n) => ({ do: "revoke", n, version: 1, text: "" })],
  ["overrides", (n) => ({ do: "uphold", n, version: 1, recused: "", text: "" })],
  ["overrides", (n) => ({ do: "followup", n, what: "won", ids: [], text: "" })],
  ["overrides", (n) => ({ do: "copy", n, version: 1, sha256: "", upload: "", text: "" })],
  ["incidents", (n) => ({ do: "electorate", n, round: 1, joined: "", left: "" })],
  ["incidents", (n) => ({ do: "vote-removed", n, round: 1, who: WHO, option: "for" })],
  ["incidents", (n) => ({ do: "vote-stuck", n, round: 1, who: WHO })],
  ["incidents", (n) => ({ do: "reopened", n, round: 1 })],
  ["incidents", (n) => ({ do: "reclosed", n, round: 1 })],
];

/** Acts of some projects, or of all. */
const OF_SOME: readonly (readonly [PlaceInMinutes, (n: readonly number[]) => Deed])[] = [
  ["recusals", (n) => ({ do: "recuse", n, how: "self", ...SAID })],
  ["recusals", (n) => ({ do: "no-link", n, text: "" })],
  ["recusals", (n) => ({ do: "lift-recusal", n, causes: [], ...SAID })],
  ["positions", (n) => ({ do: "concern", id: "R1", n, ...SAID })],
  ["positions", (n) => ({ do: "objection", id: "O1", n, ...SAID })],
  ["overrides", (n) => ({ do: "withdraw", n, text: "" })],
  ["overrides", (n) => ({ do: "membership", n, joined: true, text: "" })],
];

/** Acts that a question, a name or a line of no effect has brought about. */
const OF_NONE: readonly Deed[] = [
  { do: "ask", n: [1], ...SAID },
  { do: "asked", n: [1], people: [] },
  { do: "holder", n: 1, text: "", who: WHO, sure: true },
  { do: "minutes", n: 1, version: 1 },
  { do: "project", n: 1, text: "" },
  { do: "proposed", n: 1, field: "holder", text: "" },
  { do: "refused", line: "/vote", why: "refused.stewards-only", with: {} },
  { do: "requester", text: "", name: "", who: WHO, relayer: null, sure: true },
  { do: "tick-refused", n: 1, c: 2, who: WHO },
];

test.each(OF_ONE.map(([where, deed]) => ({ where, deed, kind: deed(1).do })))(
  "$kind of a project stands in its minutes: $where",
  ({ where, deed }) => {
    expect(place(deed(1))).toBe(where);
    expect(place(deed(2))).toBeNull();
  },
);

test.each(OF_SOME.map(([where, deed]) => ({ where, deed, kind: deed([]).do })))(
  "$kind about some projects stands in theirs, about none in all: $where",
  ({ where, deed }) => {
    expect(place(deed([1, 3]))).toBe(where);
    expect(place(deed([]))).toBe(where);
    expect(place(deed([2]))).toBeNull();
  },
);

test.each(OF_NONE)("$do has no place there", (deed) => {
  expect(place(deed)).toBeNull();
});

test("what was lifted stands beside the positions about the project", () => {
  const acts = [
    act({ do: "concern", id: "R1", n: [1], ...SAID }),
    act({ do: "objection", id: "O1", n: [], ...SAID }),
    act({ do: "concern", id: "R2", n: [2], ...SAID }),
    act({ do: "ask", n: [1], ...SAID }),
  ];
  const positions = positionsAbout(1, acts);
  expect([...positions].toSorted()).toEqual(["O1", "R1"]);
  expect(place({ do: "lift-position", id: "R1", text: "" }, 1, positions)).toBe("positions");
  expect(place({ do: "lift-position", id: "R2", text: "" }, 1, positions)).toBeNull();
});

test("an alteration stands with the project whose post was altered", () => {
  expect(place({ do: "altered", post: "ballot:1:2", ...SAID })).toBe("incidents");
  expect(place({ do: "altered", post: "project:1", ...SAID })).toBe("incidents");
  expect(place({ do: "altered", post: "project:12", ...SAID })).toBeNull();
  expect(place({ do: "altered", post: "outcome:2:1", ...SAID })).toBeNull();
  expect(place({ do: "altered", post: "status", ...SAID })).toBeNull();
});

test.each([
  ["4711.0af3", 4711],
  ["12.0af3.2", 12],
  ["end.1.1", null],
  ["x12.0af3", null],
  ["12.xyz", null],
])("an act with the key %s is of the post %s", (key, post) => {
  expect(postOf({ ...act({ do: "end", n: 1, round: 1, text: "" }), key })).toBe(post);
});

test("what is said about no project concerns each", () => {
  expect([concerns([], 2), concerns([1, 2], 2), concerns([1], 2)]).toEqual([true, true, false]);
  const ends = [1, 2].map((n) => act({ do: "end", n, round: 1, text: "" }));
  const acts = [act({ do: "reopened", n: 1, round: 1 }), ...ends];
  expect(actsOf(acts, "end")).toEqual(ends);
});
