/** The hour within a written date: "20 h 30", "18h", "20:00", "5 pm", "midi", "midnight". */

export interface TimeOfDay {
  /** 24 stands for the end of the day. */
  readonly hour: number;
  readonly minute: number;
}

export interface TimeTaken {
  readonly time: TimeOfDay | null;
  /** The text without the hour. */
  readonly rest: string;
}

const LEAD = String.raw`(?:(?:a|at|vers|avant|by|before|,)\s*)?(?<![\d:./-])`;
const MERIDIEM = String.raw`(?<meridiem>[ap])\.?m\b\.?`;
const PATTERNS = [
  new RegExp(String.raw`${LEAD}\b(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*${MERIDIEM}`, "u"),
  new RegExp(String.raw`${LEAD}\b(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2}(?:\.\d+)?)?(?![\d:])`, "u"),
  new RegExp(
    String.raw`${LEAD}\b(?<hour>\d{1,2})\s*(?:heures?|hrs?|h)(?![a-z])\s*(?:(?<minute>\d{2})(?!\d)(?!\s*[a-z]*/))?`,
    "u",
  ),
  new RegExp(String.raw`${LEAD}(?<!apres[ -])\b(?:12\s+)?(?<noon>midi|noon)\b(?!-)`, "u"),
  new RegExp(String.raw`${LEAD}\b(?:12\s+)?(?<midnight>minuit|midnight)\b`, "u"),
];

/** Takes the first hour out of `text` (folded). An hour that does not exist is left alone. */
export function takeTimeOfDay(text: string): TimeTaken {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const time = match === null ? null : timeOf(match.groups ?? {});
    if (match === null || time === null) continue;
    return { time, rest: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}` };
  }
  return { time: null, rest: text };
}

function timeOf(groups: Readonly<Record<string, string | undefined>>): TimeOfDay | null {
  if (groups["noon"] !== undefined) return { hour: 12, minute: 0 };
  if (groups["midnight"] !== undefined) return { hour: 24, minute: 0 };
  const minute = Number(groups["minute"] ?? 0);
  const hour = hourOf(Number(groups["hour"]), groups["meridiem"]);
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return null;
  return { hour, minute };
}

function hourOf(hour: number, meridiem: string | undefined): number {
  if (meridiem === undefined) return hour;
  if (hour > 12) return hour;
  return (hour % 12) + (meridiem === "p" ? 12 : 0);
}
