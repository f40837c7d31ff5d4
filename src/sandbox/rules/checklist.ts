/** Checkboxes in the text of a post: what the forum's checklist does when one is clicked. */
import { unprocessable } from "../refusal.ts";

const BOX = /^(\s*(?:[-*+]|\d+[.)])\s+)(\\?\[)([ xX])(\\?\])(.*)$/;

export interface Checkbox {
  /** Position of its line in the text. */
  readonly line: number;
  readonly checked: boolean;
  readonly label: string;
}

export function checkboxesIn(raw: string): Checkbox[] {
  return raw.split("\n").flatMap((text, line) => {
    const box = BOX.exec(text);
    return box === null ? [] : [{ line, checked: box[3] !== " ", label: (box[5] ?? "").trim() }];
  });
}

/** The first checkbox whose line has `label` in it. Refused when there is none. */
export function checkboxNamed(raw: string, label: string): Checkbox {
  const box = checkboxesIn(raw).find((one) => one.label.includes(label));
  if (box === undefined) throw unprocessable(`There is no checkbox ${label}.`);
  return box;
}

export function setCheckbox(raw: string, line: number, checked: boolean): string {
  const lines = raw.split("\n");
  const text = lines[line] ?? "";
  lines[line] = text.replace(BOX, `$1[${checked ? "x" : " "}]$5`);
  return lines.join("\n");
}
