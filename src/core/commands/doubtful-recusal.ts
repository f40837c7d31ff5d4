/** Doubts about who is in recusal: another person without an @, a link that is over, or one that there is not. */
import { ARGUMENT_WORDS } from "../command-line/command-words.ts";
import type { Doubt } from "../command-line/doubt.ts";
import type { Arguments } from "../command-line/read-arguments.ts";
import { may } from "../permissions/permission.ts";
import { accounts, isRecused } from "../request/people.ts";
import { fold } from "../text/fold.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import { refuse } from "./command.ts";
import type { Asking, Refused } from "./command.ts";
import { exactLine } from "./exact-line.ts";
import { liftableCauses, lineToLiftRecusal } from "./liftable.ts";
import type { LineShape } from "./line-shape.ts";
import { languageOf, numbers, shown, unclear } from "./unclear.ts";
import { understood } from "./understood.ts";

/** A doubt in the words of a recusal. */
export function aboutRecusal(
  asking: Asking,
  said: Arguments,
  doubt: Doubt,
  shape: LineShape,
): Refused | null {
  const language = languageOf(asking);
  const line = shape.line(numbers(said), "");
  switch (doubt.kind) {
    case "number":
      return null;
    case "closed": {
      const lineLift = lineToLiftRecusal(asking, said.people);
      if (lineLift === null) return refuse("refused.recuse-over", { unclear: shown(doubt), line });
      return refuse("refused.recuse-closed", { unclear: shown(doubt), lineLift, line });
    }
    case "none": {
      if (!mayDeny(asking, said)) return refuse("refused.recuse-no-link", { unclear: shown(doubt), line });
      const lineNoLink = exactLine(language, "no-link", []);
      return refuse("refused.recuse-none", { unclear: shown(doubt), lineNoLink, line });
    }
    case "somebody":
    case "words":
      if (said.people.length === 0 && said.projects.length > 0 && doubt.kind === "words")
        return unclear(asking, "recuse", said, doubt, shape);
      return whoIsMeant(asking, said, shape, shown(doubt));
  }
}

/** Whether its author can answer that there is no link: they were asked, or may lift what was said of them. */
function mayDeny({ request, author }: Asking, { people }: Arguments): boolean {
  if (people.length > 0) return false;
  return request.projects.some(
    (project) =>
      may(request, project, author.id, "no-link") &&
      (!isRecused(project, author.id) || liftableCauses(request, project, author, author.id).length > 0),
  );
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

/** "/deport chloe salariée", ": notre collègue Chloé y travaille": a member's name without its @, and nobody else. */
export function namesAnother(asking: Asking, said: Arguments, shape: LineShape): Refused | null {
  if (said.people.length > 0) return null;
  const words = said.text.split(/[\s,;:.()«»"]+/u).slice(0, FIRST_WORDS);
  if (words.some((word) => FIRST_PERSON.test(fold(word)))) return null;
  // In front any spelling is a name, further on only one with its capital.
  const names = words.filter((word, index) => index === 0 || /^\p{Lu}/u.test(word)).map(fold);
  const own = namesOf(asking.author);
  const known = new Set([...accounts(asking.request.snapshot).values()].flatMap(namesOf));
  const isNamed = names.some((name) => !own.includes(name) && known.has(name));
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
