/** Cuts an answer down to the fields that are compared, its ids turned into recorded ones. */
import { user } from "./answer-shapes.ts";
import type { Ids, IdKind } from "./ids.ts";

/**
 * `true`: the value itself; "time": there or null; "html": without white space; "raw": with recorded topics in its
 * quotes; "voters": lists of accounts by option; an id: translated.
 */
export type Field =
  | true
  | "time"
  | "html"
  | "raw"
  | "voters"
  | IdKind
  | readonly [Field]
  | { readonly [name: string]: Field };

/** What of a body is compared; `translate` turns its ids into recorded ones. */
export function pick(value: unknown, field: Field, translate: Ids["toRecorded"]): unknown {
  if (value === undefined) return undefined;
  if (field === true || value === null) return value;
  if (field === "time") return "a moment";
  if (field === "voters") return votersByOption(value, translate);
  if (field === "html" || field === "raw") {
    if (typeof value !== "string") return value;
    const quoted = value.replaceAll(
      /(topic:|data-topic=")(\d+)/g,
      (_, before: string, id: string) => before + translate("topic", Number(id)),
    );
    return field === "html" ? plainHtml(quoted) : quoted;
  }
  if (typeof field === "string") return translate(field, Number(value));
  if (isList(field)) {
    const [each] = field;
    return Array.isArray(value) ? value.map((item) => pick(item, each, translate)) : value;
  }
  if (typeof value !== "object") return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(
    Object.entries(field).map(([name, inner]) => [name, pick(entries.get(name), inner, translate)]),
  );
}

function votersByOption(value: unknown, translate: Ids["toRecorded"]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const options = Object.entries(value).map(([id, voters]) => [id, pick(voters, [user], translate)]);
  return Object.fromEntries(options);
}

/** Without white space, avatars, and the mark of a link whose preview is still being fetched. */
function plainHtml(html: string): string {
  return html
    .replaceAll(/<img[^>]*class="avatar">/g, "")
    .replaceAll(' class="inline-onebox-loading"', "")
    .replaceAll(/\s+/g, "");
}

function isList(field: Field): field is readonly [Field] {
  return Array.isArray(field);
}
