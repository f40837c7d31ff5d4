import { describe, expect, test } from "vitest";
import { joinRecords, type Making, readRecord, withRecord } from "./record.ts";

const MADE: readonly Making[] = [
  { kind: "register" },
  { kind: "tag", name: "lettre-vote" },
  { kind: "list", name: "reserved_usernames", added: ["aval-*"] },
  { kind: "setting", name: "retry_web_hook_events", before: "false", after: "true" },
];

describe("the record of setup", () => {
  test("is read back from the post that it was put into, whose text stays", () => {
    const raw = withRecord("Ce sujet tient le registre.", MADE);

    expect(raw).toMatch(/^Ce sujet tient le registre\.\n\n<!-- aval:setup /);
    expect(readRecord(raw)).toEqual({ kind: "found", made: MADE });
  });

  test("takes the place of the one before, and leaves no trace when there is nothing to record", () => {
    const twice = withRecord(withRecord("Le registre.", MADE), [{ kind: "register" }]);

    expect(twice.match(/aval:setup/g)).toHaveLength(1);
    expect(withRecord(twice, [])).toBe("Le registre.");
  });

  test("is absent from a post without one and damaged in one that was cut", () => {
    expect(readRecord("Le registre.")).toEqual({ kind: "absent" });
    expect(readRecord(withRecord("Le registre.", MADE).replace("lettre", "letter"))).toEqual({
      kind: "damaged",
    });
  });

  test("of several setups knows each thing once, and what there was before the first of them", () => {
    const later: readonly Making[] = [
      { kind: "tag", name: "lettre-vote" },
      { kind: "list", name: "reserved_usernames", added: ["aval-*", "autre"] },
      { kind: "setting", name: "retry_web_hook_events", before: "true", after: "false" },
    ];

    expect(joinRecords(MADE, later)).toEqual([
      { kind: "register" },
      { kind: "tag", name: "lettre-vote" },
      { kind: "list", name: "reserved_usernames", added: ["aval-*", "autre"] },
      { kind: "setting", name: "retry_web_hook_events", before: "false", after: "false" },
    ]);
  });
});
