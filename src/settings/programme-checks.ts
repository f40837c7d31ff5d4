/** What each programme may be alone, but not beside the network's settings or another programme. */
import type { Place } from "./lines-of-yaml.ts";
import type { Problem } from "./problems-in-words.ts";
import { nameOf } from "./problems-in-words.ts";
import type { SettingsFile } from "./schema.ts";
import type { ServiceSettings } from "./service-settings.ts";
import type { SettingsWords } from "./words.ts";

/** Ids, names, tags and categories that two of them would have to share, and programmes that nothing leads to. */
export function programmeProblems(
  file: SettingsFile,
  { requestTag, stageTags }: ServiceSettings,
  words: SettingsWords,
): Problem[] {
  const problems: Problem[] = [];
  const names = { id: new Map<string, Place>(), name: new Map<string, Place>() };
  const tags = new Map<string, Place>([
    [requestTag, ["request_tag"]],
    ...Object.entries(stageTags).map(([stage, tag]): [string, Place] => [tag, ["stage_tags", stage]]),
  ]);
  const categories = new Map(file.category.map((one, index): [number, Place] => [one, ["category", index]]));
  for (const [index, programme] of file.programmes.entries()) {
    const here = ["programmes", index];
    const { id, name = id, request_tag: tag, category = [] } = programme;
    for (const [key, value] of [["id", id] as const, ["name", name] as const]) {
      const place = [...here, key];
      const twin = names[key].get(value);
      if (twin === undefined) names[key].set(value, place);
      // Without a name of their own, what they share is their id.
      else if (key === "id" || programme.name !== undefined)
        problems.push({ place, words: words.sameName(nameOf(place), value, nameOf(twin)) });
    }
    if (tag === undefined && category.length === 0)
      problems.push({ place: here, words: words.noWayIn(nameOf(here)) });
    if (tag !== undefined) {
      const at = [...here, "request_tag"];
      const other = tags.get(tag);
      if (other === undefined) tags.set(tag, at);
      else problems.push({ place: at, words: words.sameTag(nameOf(at), tag, nameOf(other)) });
    }
    for (const [position, one] of category.entries()) {
      const at = [...here, "category", position];
      const other = categories.get(one);
      if (other === undefined) categories.set(one, at);
      else
        problems.push({
          place: at,
          words: words.sameCategory(nameOf(at.slice(0, -1)), one, nameOf(other.slice(0, -1))),
        });
    }
  }
  return problems;
}
