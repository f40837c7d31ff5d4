/** Projects that a line names by their titles. */
import { fold } from "../text/fold.ts";

const ARTICLE =
  /^(?:(?:pour|sur|avec|dans|concernant|a|for|on|of|with|in|about) )?(?:(?:le |la |les |l'|du |de la |de l'|des |the )?(?:projet|project) )?(?:le |la |les |l'|un |une |the |du |des |au |aux )?/u;
const PUNCTUATION = /[«»"“”().,;:!?]/gu;
const SHORTEST = 4;

interface Titled {
  readonly n: number;
  readonly title: string;
}

/**
 * The numbers of the projects that `words` name: all of the words (true), their beginning (false), or anywhere in
 * them. Empty when a word of a list names none, or more than one.
 */
export function namedProjects(
  request: { readonly projects: readonly Titled[] },
  words: string,
  whole: boolean | "anywhere",
): number[] {
  const titles = request.projects.map(({ n, title }) => ({ n, title: bare(title) }));
  const said = bare(words);
  const usable = titles.filter(
    ({ title }) => title.length >= SHORTEST && titles.filter((other) => other.title === title).length === 1,
  );
  if (whole === "anywhere") return usable.filter(({ title }) => holds(said, title)).map(({ n }) => n);
  if (!whole)
    return usable
      .filter(({ title }) => begins(said, title))
      .map(({ n }) => n)
      .slice(0, 1);
  const one = titleOf(said, usable);
  if (one !== null) return [one];
  const parts = fold(words.replace(PUNCTUATION, (sign) => (sign === "," ? "," : " ")))
    .split(/ ?(?:,|&|\+|\/|\bet\b|\band\b) ?/u)
    .map(bare)
    .filter((part) => part !== "");
  const numbers = parts.map((part) => titleOf(part, usable));
  return parts.length > 1
    ? numbers.filter((n) => n !== null).slice(0, numbers.includes(null) ? 0 : undefined)
    : [];
}

/** The project of this title, or the only one whose title begins so. */
function titleOf(said: string, titles: readonly Titled[]): number | null {
  const exact = titles.find(({ title }) => title === said);
  if (exact !== undefined) return exact.n;
  const longer = said.length >= SHORTEST ? titles.filter(({ title }) => begins(title, said)) : [];
  return longer.length === 1 ? (longer[0]?.n ?? null) : null;
}

function begins(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function holds(text: string, part: string): boolean {
  const place = text.indexOf(part);
  return place !== -1 && begins(text.slice(place), part) && !/[\p{L}\p{N}]$/u.test(text.slice(0, place));
}

function bare(text: string): string {
  return fold(text.replace(PUNCTUATION, " ")).replace(ARTICLE, "").trim();
}
