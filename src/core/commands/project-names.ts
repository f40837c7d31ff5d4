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
  // "La Halle du Val" does not speak of "La Halle".
  usable.sort((one, other) => other.title.length - one.title.length);
  if (whole === "anywhere") return spokenOf(said, usable);
  if (!whole)
    return usable
      .filter(({ title }) => begins(said, title))
      .map(({ n }) => n)
      .slice(0, 1);
  const one = titleOf(said, usable);
  if (one !== null) return [one];
  const numbers = fold(words)
    .split(/,|&|\+|\/|\bet\b|\band\b/u)
    .map(bare)
    .filter((part) => part !== "")
    .map((part) => titleOf(part, usable));
  return numbers.every((n) => n !== null) ? numbers : [];
}

/** In their order among the projects. */
function spokenOf(said: string, longestFirst: readonly Titled[]): number[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  const spoken: number[] = [];
  for (const { n, title } of longestFirst) {
    const places = placesOf(said, title).filter(
      (place) => !taken.some(({ from, to }) => from <= place && place < to),
    );
    if (places.length > 0) spoken.push(n);
    taken.push(...places.map((from) => ({ from, to: from + title.length })));
  }
  return spoken.toSorted((one, other) => one - other);
}

/** The project of this title, or the only one whose title begins so. */
function titleOf(said: string, titles: readonly Titled[]): number | null {
  const exact = titles.find(({ title }) => title === said);
  if (exact !== undefined) return exact.n;
  if (said.length < SHORTEST) return null;
  const [longer, ...others] = titles.filter(({ title }) => begins(title, said));
  return longer === undefined || others.length > 0 ? null : longer.n;
}

function begins(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

/** Where `part` stands in `text` as words of their own. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = [];
  for (let place = text.indexOf(part); place !== -1; place = text.indexOf(part, place + 1))
    if (begins(text.slice(place), part) && !/[\p{L}\p{N}]$/u.test(text.slice(0, place))) places.push(place);
  return places;
}

function bare(text: string): string {
  return fold(text.replace(PUNCTUATION, " ")).replace(ARTICLE, "");
}
