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

test("a quorum that was changed while the vote was being opened is that of the moment which the ballot tells", async () => {
  const life: Event[] = [
    { do: "make-ready" },
    { do: "kill", writes: 2 },
    { do: "wait", minutes: 125 },
    { do: "settings", quorum: 1 },
    { do: "vote", by: "hanna", n: 1, choice: "For" },
  ];
  await expectAsPredicted(life);
});
