/** A word of the contract is never ordinary text: each of section 4, in either language and with its aliases, is answered. */
import { expect, test } from "vitest";
import { parseCommands } from "../../src/core/command-line/parse-commands.ts";
import { outcomes } from "../cases/two-projects.ts";

const WORDS = `
  deport déport conflit départ récusé recuse conflict sans-lien no-link lever
  lift reserve réserve concern objection relecture avis review critere critère
  criterion projet project retirer withdraw vote adhesion adhésion membership signer
  sign revoquer révoquer revoke lettre letter suite followup pv minutes
  aide help
`
  .trim()
  .split(/\s+/u);

test.each(WORDS)("/%s", (word) => {
  for (const text of ["", " 1", " : une phrase de plus", " of the day"]) {
    const raw = `/${word}${text}`;
    expect(parseCommands(raw, { viaEmail: false })[0]?.known).toEqual(expect.any(String));
    expect(outcomes(raw)).toEqual([expect.stringMatching(/\S/)]);
  }
});
