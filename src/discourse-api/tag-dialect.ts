/**
 * How tags are written in a request. Until 2025 as names; from 2026.01 on as objects, where names are still taken
 * but announced to go. Objects sent to an older forum would be taken for names, so the version decides.
 */

type WrittenTags = readonly string[] | readonly { readonly name: string }[];

/** Gives `tags` in the form that the forum takes. Asks for its version once, and again only if that failed. */
export interface TagDialect {
  written(tags: readonly string[]): Promise<WrittenTags>;
}

export function createTagDialect(readVersion: () => Promise<string>): TagDialect {
  let objects: boolean | null = null;
  return {
    written: async (tags) => {
      objects ??= takesObjects(await readVersion());
      if (objects) return tags.map((name) => ({ name }));
      // An older forum takes an empty list for none given, and leaves the tags as they are.
      return tags.length === 0 ? [""] : tags;
    },
  };
}

function takesObjects(version: string): boolean {
  return Number.parseInt(version, 10) >= 2026;
}
