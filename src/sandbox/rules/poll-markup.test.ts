import { expect, test } from "vitest";
import { checkPolls, pollsIn } from "./poll-markup.ts";

const POLL =
  "[poll name=projet-1 type=regular results=always public=true groups=aval-57-1]\n# Soutenir ?\n* Pour\n* Contre\n[/poll]";

test("a poll after a closed wrap is read with its title and the forum's own option ids", () => {
  const [poll, ...others] = pollsIn(`[wrap=aval kind=ballot n=1]\n### Vote\n[/wrap]\n\n${POLL}`);
  expect(others).toEqual([]);
  expect(poll).toMatchObject({ name: "projet-1", public: true, groups: "aval-57-1", title: "Soutenir ?" });
  expect(poll?.options).toEqual([
    { id: "d8b83cd5ac4c21b3bdbb0e566f0623a5", html: "Pour" },
    { id: "fe34e4ace66d75fd58df3884aef11870", html: "Contre" },
  ]);
});

test.each([
  ["inside a wrap", `[wrap=aval kind=ballot n=1]\n${POLL}\n[/wrap]`],
  ["in a fence", `\`\`\`\n${POLL}\n\`\`\``],
  ["in indented code", `Texte\n\n${POLL.replaceAll(/^/gm, "    ")}`],
  ["in a comment", `<!-- \n${POLL}\n-->`],
  ["in a quote", `[quote="alice, post:1, topic:1"]\n${POLL}\n[/quote]`],
  ["that is never closed", POLL.replace("[/poll]", "")],
])("a poll %s is no poll", (_where, raw) => {
  expect(pollsIn(raw)).toEqual([]);
});

test("a poll in details is a poll", () => {
  expect(pollsIn(`[details="Vote"]\n${POLL}\n[/details]`)).toHaveLength(1);
});

test("an unnamed poll is called poll; it must say public=true to show its voters", () => {
  expect(pollsIn("[poll]\n- un\n- deux\n[/poll]")).toMatchObject([
    { name: "poll", public: false, title: null },
  ]);
});

test("two polls of one name and one option twice are refused", () => {
  expect(() => checkPolls(pollsIn(`${POLL}\n\n${POLL}`), 20)).toThrow("multiple polls with the same name");
  expect(() => checkPolls(pollsIn("[poll name=a]\n* un\n* un\n[/poll]"), 20)).toThrow(
    "must have different options",
  );
});
