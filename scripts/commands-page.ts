/** The text of `docs/commands.md`: every command with who may use it and when, from the permission table itself. */
import { COMMAND_NAMES, suggestedWord, wordsOf } from "../src/core/command-line/command-words.ts";
import type { CommandName } from "../src/core/command-line/command-words.ts";
import type { Capacity } from "../src/core/permissions/capacities.ts";
import { MOMENTS } from "../src/core/permissions/moment.ts";
import { doingsOf, permissionOf } from "../src/core/permissions/permission-table.ts";
import type { Doing, Permission } from "../src/core/permissions/permission-table.ts";
import { say } from "../src/core/words/say.ts";
import type { WordKey } from "../src/core/words/french.ts";
import { ARGUMENTS, DOING_WORDS, MOMENT_WORDS, PAGE, ROLES, ROLE_WORDS } from "./commands-page-words.ts";
import type { Both, Role } from "./commands-page-words.ts";

const CAPACITIES: Readonly<Record<Role, readonly Capacity[]>> = {
  stranger: ["anyone"],
  member: ["anyone"],
  elector: ["anyone", "elector"],
  requester: ["anyone", "requester", "recused"],
  relayer: ["anyone", "relayer"],
  holder: ["anyone", "holder", "recused"],
  reviewer: ["anyone", "reviewer"],
  asked: ["anyone", "asked"],
  steward: ["anyone", "steward"],
  "recused-steward": ["anyone", "recused-steward", "recused", "asked"],
  // Where the settings name nobody, the stewards: see the page for moderators.
  signatory: ["anyone", "signatory"],
  administrator: ["anyone"],
  recused: ["anyone", "recused", "asked"],
};

/** What stands in the sentences of refusals where an answer has the values of its line. */
const SAMPLE_VALUES = { id: "R1", n: "1", title: "…" };

/** The page, ready to be written. */
export function commandsPage(): string {
  return `${[
    `# ${both(PAGE.title)}`,
    ...[PAGE.how, PAGE.signs, PAGE.bot, PAGE.generated].flatMap(([fr, en]) => ["", fr, "", en]),
    ...COMMAND_NAMES.flatMap(section),
  ].join("\n")}\n`;
}

function both([fr, en]: Both): string {
  return fr === en ? fr : `${fr} · ${en}`;
}

function section(name: CommandName): string[] {
  const doings = doingsOf(name);
  const forms = (["fr", "en"] as const).map((language, index) => {
    const [, ...others] = wordsOf(name, language);
    const also =
      others.length === 0 ? "" : ` (${PAGE.also[index]} ${others.map((word) => `\`/${word}\``).join(", ")})`;
    return `\`/${suggestedWord(name, language)} ${ARGUMENTS[name][index]}\`${also}`;
  });
  return ["", `## ${forms.join(" · ")}`, ...doings.flatMap(doingTable)];
}

function doingTable(doing: Doing): string[] {
  const reasons: WordKey[] = [];
  const rows = new Map<string, Role[]>();
  for (const role of ROLES) {
    const cells = MOMENTS.map((moment) =>
      sign(permissionOf(doing, new Set(CAPACITIES[role]), moment), reasons),
    );
    const key = cells.join(" | ");
    rows.set(key, [...(rows.get(key) ?? []), role]);
  }
  const most = [...rows.values()].toSorted((a, b) => b.length - a.length)[0];
  const lines = [...rows]
    .toSorted(([, a], [, b]) => Number(a === most) - Number(b === most))
    .map(
      ([cells, roles]) =>
        `| ${rows.size === 1 ? both(PAGE.everybody) : whose(roles, roles === most)} | ${cells} |`,
    );
  return [
    "",
    `**${both(DOING_WORDS[doing])}**`,
    "",
    `| ${both(PAGE.who)} | ${MOMENTS.map((moment) => both(MOMENT_WORDS[moment])).join(" | ")} |`,
    `| --- |${" --- |".repeat(MOMENTS.length)}`,
    ...lines,
    ...reasons.flatMap((why, index) => ["", `${letter(index)}. ${sentence(why)}`]),
  ];
}

function whose(roles: readonly Role[], isMost: boolean): string {
  if (isMost) return both(PAGE.others);
  return (["fr", "en"] as const)
    .map((_, index) => roles.map((role) => ROLE_WORDS[role][index]).join(", "))
    .join(" · ");
}

function sign(answer: Permission, reasons: WordKey[]): string {
  switch (answer.kind) {
    case "may":
      return "✓";
    case "asks":
      return "?";
    case "remark":
      return "○";
    case "unheard":
      return "–";
    case "not": {
      if (!reasons.includes(answer.why)) reasons.push(answer.why);
      return letter(reasons.indexOf(answer.why));
    }
  }
}

function letter(index: number): string {
  return "abcdefgh".charAt(index);
}

function sentence(why: WordKey): string {
  return `${say("fr", why, SAMPLE_VALUES)} · ${say("en", why, SAMPLE_VALUES)}`;
}
