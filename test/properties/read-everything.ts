/** All readers of what members write, one after the other. */
import { readPost } from "../../src/core/text/read-post.ts";
import { readDate } from "../../src/core/dates/read-date.ts";
import { holderEqualsOperator } from "../../src/core/sheet/holder-equals-operator.ts";
import { missingFields } from "../../src/core/sheet/missing-fields.ts";
import { peopleNamedIn } from "../../src/core/sheet/named-people.ts";
import { prefillSheets } from "../../src/core/sheet/prefill.ts";
import { readChecklist } from "../../src/core/sheet/read-checklist.ts";
import { readSheet } from "../../src/core/sheet/read-sheet.ts";
import { readRequester } from "../../src/core/sheet/requester.ts";
import { commitmentsOf, operatorsOf } from "../../src/core/sheet/sheet-names.ts";

const moment = { reference: Date.UTC(2026, 5, 23, 8), timezone: "Europe/Paris" };
const criteria = [
  { label: "Plusieurs partenaires", required: false },
  { label: "Modèle ouvert", required: true },
];

/** Reads `raw` as a first post, as a sheet, as the values of its fields; gives back the sheets of the first post. */
export function readEverything(raw: string): ReturnType<typeof prefillSheets> {
  readPost(raw, { viaEmail: false });
  const sheets = prefillSheets(raw, {
    title: raw.slice(0, 255),
    author: { id: 7, username: "bruno", name: "Bruno Petit" },
    createdAt: moment.reference,
    language: "fr",
    timezone: moment.timezone,
  });
  const sheet = readSheet(raw, criteria);
  readChecklist(raw, criteria);
  missingFields(sheet, moment, ["call", "deadline", "file"]);
  holderEqualsOperator(sheet);
  operatorsOf(sheet);
  commitmentsOf(sheet);
  readDate(sheet.fields.deadline.text, moment);
  readRequester(sheet.fields.requester.text);
  peopleNamedIn(sheet.fields.links.text);
  return sheets;
}
