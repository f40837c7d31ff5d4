/** The answer to a line that leaves a doubt: what was understood, what is unclear, the exact line to type. */
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import { beginsUnclear } from "../command-line/doubt.ts";
import type { Doubt } from "../command-line/doubt.ts";
import type { ByGrammar } from "../command-line/grammar.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import type { Language } from "../model/settings.ts";
import type { Verdict } from "../record/act.ts";
import { accounts } from "../request/people.ts";
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { shapeOf } from "./line-shape.ts";
import type { LineShape } from "./line-shape.ts";
import { understood } from "./understood.ts";

/** Null when the line leaves no doubt. */
export function answerToDoubt(
  asking: Asking,
  name: ByGrammar,
  said: Arguments,
  shape: LineShape,
): Refused | null {
  const { doubt } = said;
  if (doubt === null) return name === "recuse" ? namesAnother(asking, said, shape) : null;
  switch (name) {
    case "recuse":
      return aboutRecusal(asking, said, doubt, shape);
    case "concern":
    case "objection":
      return aboutPosition(asking, name, said, doubt, shape);
    case "review":
      // What is missing is said first.
      if (said.verdict === null && !beginsUnclear(fold(doubt.words))) return null;
      return aboutReview(asking, said, doubt);
    case "criterion":
    case "membership":
      return said.answer === null ? null : yesOrNo(asking, name, said, doubt);
    case "withdraw":
      return refuse("refused.withdraw-what", {
        unclear: shown(doubt),
        lineLift: exactLine(languageOf(asking), "lift", ["R1"]),
        line: shape.line(numbers(said), textBeside(said, doubt)),
      });
    case "lift":
      return said.lifted.length === 0 ? null : unclear(asking, name, said, doubt, shape);
    case "no-link":
    case "sign":
    case "letter":
    case "revoke":
    case "followup":
    case "minutes":
      return unclear(asking, name, said, doubt, shape);
  }
}

/** Asks for the yes or the no that is missing, or was taken half back. */
export function yesOrNo(
  asking: Pick<Asking, "request">,
  name: "criterion" | "membership",
  said: Arguments,
  doubt: Doubt | null,
): Refused {
  const lines = {
    understood: understood(languageOf(asking), name, said),
    lineYes: shapeOf(asking, name, { ...said, answer: true }).line(numbers(said), ""),
    lineNo: shapeOf(asking, name, { ...said, answer: false }).line(
      numbers(said),
      name === "membership" ? say(languageOf(asking), "sample.membership-no") : "",
    ),
  };
  if (doubt === null || said.answer === null) return refuse("refused.yes-or-no", lines);
  return refuse("refused.yes-and-no", { ...lines, unclear: shown(doubt) });
}

function languageOf({ request }: Pick<Asking, "request">): Language {
  return request.settings.language;
}

function shown(doubt: Doubt): string {
  return shorten(doubt.words, 60);
}

/** The text, when it is not itself in doubt. */
function textBeside(said: Arguments, doubt: Doubt): string {
  return said.text === doubt.words ? "" : said.text;
}

function unclear(
  asking: Asking,
  name: ByGrammar,
  said: Arguments,
  doubt: Doubt,
  shape: LineShape,
): Refused | null {
  if (doubt.kind === "number") return null;
  return refuse("refused.unclear", {
    understood: understood(languageOf(asking), name, said),
    unclear: shown(doubt),
    line: shape.line(numbers(said), textBeside(said, doubt)),
  });
}

function aboutRecusal(asking: Asking, said: Arguments, doubt: Doubt, shape: LineShape): Refused | null {
  const language = languageOf(asking);
  const line = shape.line(numbers(said), "");
  switch (doubt.kind) {
    case "number":
      return null;
    case "closed": {
      const lineLift = exactLine(language, "lift", [ARGUMENT_WORDS[language].recusal]);
      return refuse("refused.recuse-closed", { unclear: shown(doubt), lineLift, line });
    }
    case "none":
      return refuse("refused.recuse-none", {
        unclear: shown(doubt),
        lineNoLink: exactLine(language, "no-link", []),
        line,
      });
    case "somebody":
    case "words":
      if (said.people.length === 0 && said.projects.length > 0 && doubt.kind === "words")
        return unclear(asking, "recuse", said, doubt, shape);
      return whoIsMeant(asking, said, shape, shown(doubt));
  }
}

function aboutPosition(
  asking: Asking,
  name: "concern" | "objection",
  said: Arguments,
  doubt: Doubt,
  shape: LineShape,
): Refused | null {
  const line = shape.line(numbers(said), textBeside(said, doubt));
  const id = /^[ro]\d{1,3}(?!\d)/iu.exec(doubt.words)?.[0].toUpperCase();
  switch (doubt.kind) {
    case "closed":
      return refuse("refused.position-closed", { unclear: shown(doubt), lineLift: liftOf(asking, name) });
    case "none":
      return refuse("refused.position-none", { unclear: shown(doubt), line: shape.line(numbers(said), "") });
    case "words":
      if (id !== undefined)
        return refuse("refused.position-number", {
          id,
          lineLift: exactLine(languageOf(asking), "lift", [id]),
          line,
        });
      if (name === "objection" && doubt.words.includes("@"))
        return refuse("refused.objection-own", { line: shape.line(numbers(said), said.text) });
      return unclear(asking, name, said, doubt, shape);
    case "somebody":
    case "number":
      return unclear(asking, name, said, doubt, shape);
  }
}

/** A condition makes a yes reserved; half a yes is asked about. */
function aboutReview(asking: Asking, said: Arguments, doubt: Doubt): Refused {
  const language = languageOf(asking);
  const line = (verdict: Verdict): string =>
    shapeOf(asking, "review", { ...said, verdict }).line(numbers(said), "");
  return refuse("refused.review-unclear", {
    understood: understood(language, "review", said),
    unclear: shown(doubt),
    lineFor: line("for"),
    lineReserved: line("reserved"),
    lineAgainst: line("against"),
  });
}

function whoIsMeant(asking: Asking, said: Arguments, shape: LineShape, words: string): Refused {
  const language = languageOf(asking);
  const values = { understood: understood(language, "recuse", said), unclear: words };
  const { person } = ARGUMENT_WORDS[language];
  const known = said.people.map((name) => `@${name}`).join(" ");
  const text = said.text.includes(words) ? say(language, "sample.link-other") : said.text;
  if (known !== "") {
    return refuse("refused.recuse-more", {
      ...values,
      lineOther: exactLine(language, "recuse", [known, person, numbers(said)], text),
      line: exactLine(language, "recuse", [known, numbers(said)], text),
    });
  }
  return refuse("refused.recuse-who", {
    ...values,
    lineOther: exactLine(language, "recuse", [person, numbers(said)], text),
    line: shape.line(numbers(said), ""),
  });
}

function numbers(said: Arguments): string | null {
  return said.projects.length > 0 ? said.projects.join(", ") : null;
}

/** The line that lifts the author's own open position, or the first one. */
function liftOf({ request, author }: Asking, kind: "concern" | "objection"): string {
  const open = request.projects
    .flatMap((project) => project.positions)
    .filter((position) => position.open && position.kind === kind);
  const own = open.find((position) => position.who.id === author.id) ?? open[0];
  return exactLine(request.settings.language, "lift", [own?.id ?? (kind === "concern" ? "R1" : "O1")]);
}

/** "/deport chloe salariée", ": notre collègue Chloé y travaille": a member's name without its @, and nobody else. */
function namesAnother(asking: Asking, said: Arguments, shape: LineShape): Refused | null {
  if (said.people.length > 0 || said.text === "") return null;
  const head = said.text.split(/[\s,;:.()«»"]+/u).slice(0, FIRST_WORDS);
  const words = head.map(fold);
  if (words.some((word) => FIRST_PERSON.test(word))) return null;
  // In front any spelling is a name, further on only one with its capital.
  const names = words.filter((_, index) => index === 0 || /^\p{Lu}/u.test(head[index] ?? ""));
  const own = namesOf(asking.author);
  const others = [...accounts(asking.request.snapshot).values()].filter(({ id }) => id !== asking.author.id);
  const isNamed = names.some(
    (name) => !own.includes(name) && others.some((one) => namesOf(one).includes(name)),
  );
  return isNamed ? whoIsMeant(asking, said, shape, shorten(said.text, 60)) : null;
}

const FIRST_WORDS = 8;
const FIRST_PERSON = /^(?:je|j'.*|moi|i|i'.*|me|myself)$/u;
const SHORTEST_NAME = 3;

/** The username, and the words of the full name. */
function namesOf(member: { readonly username: string; readonly name: string }): string[] {
  return [fold(member.username), ...fold(member.name).split(" ")].filter(
    (name) => name.length >= SHORTEST_NAME,
  );
}
