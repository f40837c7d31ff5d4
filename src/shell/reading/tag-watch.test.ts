import { expect, test } from "vitest";
import { createTagWatch } from "./tag-watch.ts";

const watch = () => createTagWatch(["lettre-vote", "lettre-remise"]);

test("a tag that the forum no longer has is not used until it is back", () => {
  const tags = watch();
  tags.note("lettre-vote", false);
  expect(tags.unusable()).toEqual(["lettre-vote"]);
  tags.note("lettre-vote", true);
  expect(tags.unusable()).toEqual([]);
});

test("a tag that the forum turns into another is not used any more", () => {
  const tags = watch();
  tags.asked(7, ["lettre-de-soutien", "lettre-vote"]);
  tags.read(7, ["lettre-de-soutien", "scrutin"]);
  expect(tags.unusable()).toEqual(["lettre-vote"]);
});

test("a tag that a moderator has taken off, or that stayed, is as good as before", () => {
  const tags = watch();
  tags.asked(7, ["lettre-de-soutien", "lettre-vote"]);
  tags.read(7, ["lettre-de-soutien"]);
  tags.asked(8, ["lettre-de-soutien", "lettre-remise"]);
  tags.read(8, ["lettre-de-soutien", "lettre-remise", "autre"]);
  expect(tags.unusable()).toEqual([]);
});
