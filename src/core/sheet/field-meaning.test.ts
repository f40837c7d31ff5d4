import { describe, expect, test } from "vitest";
import { readFile } from "./file-field.ts";
import { holderEqualsOperator } from "./holder-equals-operator.ts";
import { missingFields } from "./missing-fields.ts";
import { usernamesIn } from "./named-people.ts";
import { fieldsOf } from "./read-sheet.ts";
import { readRequester } from "./requester.ts";
import type { FieldKey } from "./sheet-fields.ts";
import type { Sheet } from "./sheet.ts";

const REQUIRED = ["call", "deadline", "file"] as const;

function sheet(values: Partial<Record<FieldKey, string>>): Sheet {
  const fields = Object.entries(values).map(([key, text]) => [key, { text, toCheck: false }] as const);
  return { fields: { ...fieldsOf(new Map()), ...Object.fromEntries(fields) }, found: [], notes: [] };
}

test.each([
  ["Alice Morel", "Alice Morel", null, null],
  ["Alice Morel, transmis par @bruno", "Alice Morel", null, "bruno"],
  ["Alice Morel (hors forum), transmise par @bruno.p", "Alice Morel", null, "bruno.p"],
  ["Alice Morel (transmis par @bruno)", "Alice Morel", null, "bruno"],
  ["Alice Morel, passed on by @bruno", "Alice Morel", null, "bruno"],
  ["Alice Morel (not on the forum), passed on by @bruno.", "Alice Morel", null, "bruno"],
  ["@alice", "", "alice", null],
  ["@alice, transmis par @bruno", "", "alice", "bruno"],
  ["Alice Morel (@alice)", "Alice Morel", "alice", null],
  ["Alice Morel, transmis par Bruno", "Alice Morel", null, null],
  ["Sylvia Durand", "Sylvia Durand", null, null],
  ["", "", null, null],
])("requester %j", (text, name, username, relayer) => {
  expect(readRequester(text)).toEqual({ name, username, relayer });
});

test.each([
  ["https://files.example.org/halle.pdf.", { kind: "link", url: "https://files.example.org/halle.pdf" }],
  ["voir (https://example.org/a_(b)) svp", { kind: "link", url: "https://example.org/a_(b)" }],
  ["[le dossier](https://example.org/a)", { kind: "link", url: "https://example.org/a" }],
  ["www.example.org/a", { kind: "link", url: "www.example.org/a" }],
  ["[halle.pdf|attachment](upload://a1B2.pdf) (120.4 KB)", { kind: "upload", url: "upload://a1B2.pdf" }],
  ["communiqué à @lea", { kind: "shared", username: "lea" }],
  ["shared with @lea.", { kind: "shared", username: "lea" }],
  ["à venir", null],
  ["alice@example.org", null],
  ["", null],
])("file %j", (text, expected) => {
  expect(readFile(text)).toEqual(expected);
});

test.each([
  ["Pôle du Val", "Fabrique, Ville du Val", false],
  ["Pôle du Val", "Fabrique, le POLE du Val", true],
  ["Le Pôle du Val (SCIC)", "Fabrique et Pôle du Val", true],
  ["Terre et Cie", "Terre et Cie", true],
  ["L'Atelier", "Fabrique ; atelier.", true],
  ["", "", false],
  ["Pôle", "Pôle du Val", false],
])("holder %j among the operators %j: %s", (holder, operators, expected) => {
  expect(holderEqualsOperator(sheet({ holder, operators }))).toBe(expected);
});

describe("what is missing", () => {
  const moment = { reference: Date.UTC(2026, 5, 23), timezone: "Europe/Paris" };
  const complete = {
    project: "La Halle",
    holder: "Pôle du Val",
    call: "Fabriques",
    deadline: "30 juin",
    file: "https://example.org",
  };

  test("nothing of a complete sheet; the recipient stands for the call", () => {
    expect(missingFields(sheet(complete), moment, REQUIRED)).toEqual([]);
    expect(missingFields(sheet({ ...complete, call: "", recipient: "la Région" }), moment, REQUIRED)).toEqual(
      [],
    );
  });

  test("everything required of an empty one", () => {
    expect(missingFields(sheet({}), moment, REQUIRED)).toEqual([
      "project",
      "holder",
      "call",
      "deadline",
      "file",
    ]);
  });

  test("what cannot be used: a holder who is an operator, no date, no file", () => {
    const useless = { ...complete, operators: "pôle du val", deadline: "bientôt", file: "à venir" };
    expect(missingFields(sheet(useless), moment, REQUIRED)).toEqual(["holder", "deadline", "file"]);
  });
});

test("the people a field names", () => {
  expect(usernamesIn("@chloe, @Driss.b et @chloe ; alice@example.org, https://x.org/@y, (@emma-p).")).toEqual(
    ["chloe", "Driss.b", "emma-p"],
  );
});
