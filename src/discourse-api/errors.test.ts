/** Which kind of error callers get, and what it tells them. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type AnsweredApi,
  connectToScriptedForum,
  NOT_FOUND,
  PROXY,
  errorOf,
} from "../../test/scripted-forum/answered-api.ts";
import { Refused, Unreachable, UnexpectedAnswer } from "./errors.ts";
import { hangsUp, says, saysText, staysSilent } from "../../test/scripted-forum/scripted-forum.ts";

let discourse: AnsweredApi;

beforeEach(async () => {
  discourse = await connectToScriptedForum();
});

afterEach(async () => {
  await discourse.forum[Symbol.asyncDispose]();
});

describe("what callers are told", () => {
  it("a refusal has the status, the forum's own words and its machine word", async () => {
    discourse.forum.answer(NOT_FOUND);

    const error = await errorOf(discourse.api.posts.read(7));

    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ status: 404, words: ["Not found."], errorType: "not_found" });
    expect(error.message).toBe("GET /posts/7.json: the forum refused (404): Not found.");
  });

  it("a refusal without words is one all the same", async () => {
    discourse.forum.answer(saysText("<html>Oops</html>", "text/html", 403), says({ failed: "FAILED" }, 422));
    const group = { name: "aval-1-1", fullName: "", bio: "", usernames: [] };

    expect(await errorOf(discourse.api.posts.remove(7))).toMatchObject({ status: 403, words: [] });
    expect(await errorOf(discourse.api.groups.create(group))).toMatchObject({
      status: 422,
      words: ["FAILED"],
    });
  });

  it("an answer of another shape names the place", async () => {
    discourse.forum.answer(says({ about: { version: 3 } }));

    const error = await errorOf(discourse.api.session.about());

    expect(error).toBeInstanceOf(UnexpectedAnswer);
    expect(error.message).toContain("GET /about.json");
    expect(error.message).toContain("about.version: Invalid input: expected string, received number");
  });

  it("a page instead of JSON is unexpected, and so is nothing", async () => {
    discourse.forum.answer(
      saysText("<html>Log in</html>", "text/html", 200),
      saysText("", "text/plain", 200),
    );

    expect(await errorOf(discourse.api.session.about())).toMatchObject({ issues: ["it is not JSON"] });
    expect(await errorOf(discourse.api.session.about())).toMatchObject({ issues: ["it is empty"] });
  });

  it("a redirect is not followed, since the key would go with it", async () => {
    discourse.forum.answer((_request, response) => {
      response.redirect(301, "https://elsewhere.example.org/about.json");
    });

    const error = await errorOf(discourse.api.session.about());

    expect(error).toBeInstanceOf(UnexpectedAnswer);
    expect(error.message).toContain("https://elsewhere.example.org/about.json");
    expect(discourse.forum.asked).toHaveLength(1);
  });

  it("a forum that nobody listens at was sent nothing", async () => {
    await discourse.forum[Symbol.asyncDispose]();

    const error = await errorOf(discourse.api.posts.remove(7));
    discourse = await connectToScriptedForum();

    expect(error).toBeInstanceOf(Unreachable);
    expect(error).toMatchObject({ sent: "no" });
    expect(error.message).toContain("ECONNREFUSED");
  });

  it("a forum that hangs up or stays silent may have been told", async () => {
    discourse.forum.answer(hangsUp, staysSilent);

    expect(await errorOf(discourse.api.posts.remove(7))).toMatchObject({
      kind: "unreachable",
      sent: "maybe",
    });
    const error = await errorOf(discourse.connect({ timeoutMs: 50 }).posts.remove(7));

    expect(error).toMatchObject({ kind: "unreachable", sent: "maybe" });
    expect(error.message).toContain("no answer in time");
  });

  it("an answer that stops halfway is no answer", async () => {
    discourse.forum.answer((_request, response) => {
      response.set("Content-Length", "100").write('{"about":');
    });

    expect(await errorOf(discourse.connect({ timeoutMs: 50 }).posts.remove(7))).toMatchObject({
      sent: "maybe",
    });
  });

  it("a proxy that answers in the forum's place is not the forum", async () => {
    discourse.forum.answer(PROXY);

    expect(await errorOf(discourse.api.posts.remove(7))).toMatchObject({
      kind: "unreachable",
      sent: "maybe",
    });
  });
});
