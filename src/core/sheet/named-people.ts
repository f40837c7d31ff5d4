/** The people that a sheet or a message names. */
import { fold } from "../text/fold.ts";
import { splitOutside } from "../text/phrases.ts";

const MENTION = /(?<![\p{L}\p{N}@./])@(?<name>[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?)/gu;

/** Usernames after an @ in `text`, without it, as typed, each once. */
export function usernamesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const { groups } of text.matchAll(MENTION)) {
    const name = groups?.["name"] ?? "";
    if (!found.has(name.toLowerCase())) found.set(name.toLowerCase(), name);
  }
  return [...found.values()];
}

export type NamedPerson =
  | { readonly kind: "username"; readonly username: string }
  /** Named without an @: an account may bear this name. */
  | { readonly kind: "name"; readonly name: string };

const LISTING = /[,;•\n]|\s\/\s|\s(?:et|and|&|\+|ainsi que|as well as)\s/iu;
const TITLE = /^(?:mm?\.?|mmes?\.?|mlle\.?|mr\.?|mrs\.?|ms\.?|dr\.?|monsieur|madame)\s+/iu;
const NOBODY =
  /^(?:aucune?|n[ée]ant|non|rien|personne|pas de|sans|none|nobody|no one|nil|n\/?a|-|—|–|x|\?)(?![\p{L}])/iu;
/** Words of a name: in capitals, with the particles between them. */
const PROPER = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
const PARTICLE = String.raw`(?:(?:de|du|des|la|le|van|von|der|den|da|dos|di|el|al|ben|bin)\s+|d['’])`;
const NAME = new RegExp(String.raw`^${PROPER}(?:\s+${PARTICLE}{0,2}${PROPER}){0,4}`, "u");
export const FULL_NAME = String.raw`${PROPER}(?:\s+${PARTICLE}{0,2}${PROPER}){1,3}`;

/**
 * Everybody whom a list of people names, with and without @, each once. What names nobody by a name, "le
 * trésorier", is given back as it stands: nobody that a sheet names is passed over.
 */
export function peopleNamedIn(text: string): NamedPerson[] {
  const found = new Map<string, NamedPerson>();
  for (const part of splitOutside(text, LISTING)) {
    for (const person of peopleOf(part)) {
      const key = person.kind === "username" ? `@${fold(person.username)}` : fold(person.name);
      if (!found.has(key)) found.set(key, person);
    }
  }
  return [...found.values()];
}

function peopleOf(part: string): NamedPerson[] {
  const usernames = usernamesIn(part);
  if (usernames.length > 0) return usernames.map((username) => ({ kind: "username", username }));
  const said = part.replace(TITLE, "");
  if (NOBODY.test(said) || !/\p{L}/u.test(said)) return [];
  const [name] = NAME.exec(said) ?? [];
  return [{ kind: "name", name: (name ?? said).replace(/[.\s]+$/u, "") }];
}
