/** What help offers is what its reader can do now: each line is taken as it stands, and a stock forum accepts it. */
import { describe, expect, test } from "vitest";
import { allCommands } from "../../src/core/commands/all-commands.ts";
import { offersTo } from "../../src/core/commands/offers.ts";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import { answerTo } from "../../src/core/posts/answer-post.ts";
import { NOW } from "../cases/plain-request.ts";
import { AT, PEOPLE, act, requestAt } from "./request-at.ts";
import type { At, Circumstances, Who } from "./request-at.ts";

const of = (who: Who) => ({ id: PEOPLE[who].id, name: PEOPLE[who].name });

const MORE: Readonly<Record<string, Circumstances["besides"]>> = {
  "one project": [],
  "two projects, and positions": [
    act({ do: "project", n: 2, text: "Le Relais" }, PEOPLE.relayer),
    act({ do: "concern", id: "R1", who: of("member"), n: [1], text: "le budget" }, PEOPLE.steward),
    act({ do: "objection", id: "O1", who: of("elector"), n: [], text: "trop tôt" }, PEOPLE.elector),
    act({ do: "ask", who: of("reviewer"), n: [2], text: "" }, PEOPLE.ines),
  ],
};

const ROLES = Object.keys(PEOPLE).filter((who): who is Who => who !== "bot" && who in PEOPLE);

/** The lines of the answer to this person, as they can be typed. */
function linesFor(who: Who, at: At, circumstances: Circumstances): string[] {
  const request = requestAt(at, circumstances);
  const post = { ...request.snapshot.posts[0], id: 900, author: PEOPLE[who] };
  const answer = isPost(post)
    ? answerTo(request, [{ post, refused: [], remarked: [], asked: [900] }], { post: 900, also: [] })
    : null;
  return [...(answer?.raw ?? "").matchAll(/`(\/[^`]+)`/gu)].map(([, line = ""]) => line);
}

type Post = Parameters<typeof answerTo>[1][number]["post"];

function isPost(post: Partial<Post>): post is Post {
  return post.raw !== undefined;
}

describe.each(Object.entries(MORE))("%s", (_, besides = []) => {
  describe.each(["fr", "en"] as const)("in %s", (language) => {
    test.each(AT)("%s: each line that is offered is taken", (at) => {
      const circumstances = { besides, settings: `language: ${language}` };
      for (const who of ROLES) {
        const request = requestAt(at, circumstances);
        for (const text of linesFor(who, at, circumstances)) {
          const [line, more] = parseCommands(text, { viaEmail: false });
          if (line?.known === undefined || line.known === null) throw new Error(`no command: ${text}`);
          const asking = { request, author: PEOPLE[who], line, at: NOW + 7_200_000 };
          expect({ who, text, verdict: allCommands[line.known].judge(asking) }).toMatchObject({
            verdict: { kind: "accepted" },
          });
          expect(more).toBeUndefined();
          expect(text.length).toBeGreaterThanOrEqual(20);
        }
      }
    });
  });
});

const formsOf = (who: Who, at: At) => offersTo(requestAt(at), PEOPLE[who]).map(({ form }) => form);

test("everybody has what is theirs, and nothing else", () => {
  expect(formsOf("stranger", "review")).toEqual(["form.recuse", "form.concern"]);
  expect(formsOf("elector", "vote")).toEqual(["form.recuse", "form.concern", "form.objection"]);
  expect(formsOf("reviewer", "review")).toEqual([
    "form.recuse",
    "form.concern",
    "form.review",
    "form.criterion",
  ]);
  expect(formsOf("reviewer", "delivered")).toEqual(["form.recuse", "form.concern"]);
  expect(formsOf("recused", "review")).toEqual(["form.no-link", "form.lift"]);
  expect(formsOf("recused", "vote")).toEqual([]);
  expect(formsOf("steward", "vote")).toContain("form.vote-end");
  expect(formsOf("steward", "vote")).not.toContain("form.vote");
  expect(formsOf("recusedSteward", "review")).toEqual(["form.no-link", "form.lift", "form.project"]);
});
