/**
 * How tags are written in a request. Until 2025 as names; from 2026.01 on as objects, where names are still taken
 * by early builds only. Objects sent to an older forum would be taken for names, so the version decides. A forum
 * is updated while the service runs: the version is read anew each day, and when a write was refused.
 */
import { Refused } from "./errors.ts";

export type TagForm = "names" | "objects";

export interface TagDialect {
  /**
   * Sends what `write` writes in the form that the forum takes. When it is refused (400, 422) the form is found
   * out anew, and if it has become another the write is sent once more.
   */
  inForm<Result>(write: (form: TagForm) => Promise<Result>): Promise<Result>;
}

const DAY_MS = 86_400_000;

/** `now`: milliseconds on a clock that does not jump back. */
export function createTagDialect(readVersion: () => Promise<string>, now: () => number): TagDialect {
  let known: { readonly form: TagForm; readonly at: number } | null = null;

  async function find(): Promise<TagForm> {
    known = { form: formOf(await readVersion()), at: now() };
    return known.form;
  }

  return {
    inForm: async (write) => {
      const form = known !== null && now() - known.at < DAY_MS ? known.form : await find();
      try {
        return await write(form);
      } catch (error) {
        if (!(error instanceof Refused) || (error.status !== 400 && error.status !== 422)) throw error;
        if ((await find()) === form) throw error;
        return write(form === "names" ? "objects" : "names");
      }
    },
  };
}

/** The tags of a topic in this form. An older forum takes an empty list for none given, and leaves the tags. */
export function writtenTags(
  tags: readonly string[],
  form: TagForm,
): readonly string[] | readonly { readonly name: string }[] {
  if (form === "objects") return tags.map((name) => ({ name }));
  return tags.length === 0 ? [""] : tags;
}

function formOf(version: string): TagForm {
  return Number.parseInt(version, 10) >= 2026 ? "objects" : "names";
}
