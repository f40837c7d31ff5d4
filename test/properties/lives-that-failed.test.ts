/** Lives that random runs have found to go wrong, kept as they were found but for what did not matter. */
import { test } from "vitest";
import type { Event } from "./any-event.ts";
import { expectAsPredicted } from "./judge-life.ts";

test("an account that is gone without a word is not put into the group over and over", async () => {
  const life: Event[] = [
    { do: "make-ready" },
    { do: "wait", minutes: 61 },
    { do: "merge", who: "emma", into: "bruno" },
    {
      do: "turnout",
      n: 1,
      choices: [null, null, "For", "Against", "For", null, "Abstain"],
      argued: true,
    },
    { do: "speak", by: "denis", lines: [{ say: "end", n: 1 }] },
  ];
  await expectAsPredicted(life);
});
