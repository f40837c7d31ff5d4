/** How a criterion stands in a sentence: by its label, since a number says nothing to whoever reads it. */
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say } from "../words/say.ts";
import type { Request } from "./request.ts";

/** "« Modèle ouvert et duplicable »": a criterion by its label. */
export function criterionNamed({ settings }: Pick<Request, "settings">, c: number): string {
  const label = settings.criteria[c - 1]?.label ?? String(c);
  return say(settings.language, "criterion.named", { label: plainInMarkdown(shorten(label, 80)) });
}
