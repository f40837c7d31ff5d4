/** The accounts that a sheet names. */

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
