/** What a vote or a letter waits for, in words: for the thread, the overview and the component alike. */
import { formatDayTime } from "../dates/format-date.ts";
import { say, sayList } from "../words/say.ts";
import type { Condition } from "./conditions.ts";
import { criterionNamed } from "./criterion-named.ts";
import { placeOf } from "./request.ts";
import type { Request } from "./request.ts";

/** What one condition asks for, as a noun. */
export function missingInWords(request: Request, condition: Condition): string {
  const { language } = request.settings;
  switch (condition.kind) {
    case "programme":
      return say(language, "missing.programme");
    case "fields":
      return sayList(
        language,
        condition.fields.map((field) => say(language, `need.${field}`)),
      );
    case "review":
      return say(language, "missing.review");
    case "criteria":
      return say(language, "missing.criteria", {
        count: condition.criteria.length,
        labels: sayList(
          language,
          condition.criteria.map((c) => criterionNamed(request, c)),
        ),
      });
    case "objection":
      return say(language, "missing.objection", { ids: sayList(language, condition.ids) });
    case "discussion":
      return say(language, "missing.discussion", { until: formatDayTime(condition.until, placeOf(request)) });
    case "electorate":
      return say(language, "missing.electorate");
    case "steward":
      return say(language, "missing.steward");
    case "too-late":
      return say(language, "missing.too-late");
  }
}
