import { describe, expect, test } from "vitest";
import { programmeAtStart } from "./programme.ts";

const residency = { id: "residency", ownTag: "letter-residency", settings: { category: [3] } };
const youth = { id: "youth", ownTag: null, settings: { category: [4] } };
const both = [residency, youth];
const NETWORK = "letter";

describe("a request that begins is", () => {
  test.each([
    ["of the programme whose tag it bears", ["letter-residency"], 9, "residency"],
    ["of it beside the network's tag, too", ["letter", "letter-residency"], null, "residency"],
    ["of it in the category of another", ["letter-residency"], 4, "residency"],
    ["of the one of its category that has no tag of its own", ["letter"], 4, "youth"],
    ["of the one of its category while it has no tag yet", [], 3, "residency"],
    ["of none with the network's tag in the category of one that has its own", ["letter"], 3, null],
    ["of none elsewhere", ["letter"], 9, null],
    ["of none without a category", ["energy"], null, null],
  ])("%s", (_, tags, categoryId, id) => {
    expect(programmeAtStart({ tags, categoryId }, both, NETWORK)?.id ?? null).toBe(id);
  });

  test("of the first in the settings where it bears the tags of two", () => {
    const other = { id: "other", ownTag: "letter-other", settings: { category: [] } };
    const tags = ["letter-other", "letter-residency"];
    expect(programmeAtStart({ tags, categoryId: null }, [residency, other], NETWORK)?.id).toBe("residency");
    expect(programmeAtStart({ tags, categoryId: null }, [other, residency], NETWORK)?.id).toBe("other");
  });
});
