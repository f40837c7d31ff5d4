/** The fields that a message gives by their labels: sections of a form and `Label : value` lines. */
import type { PostLine } from "../text/post-line.ts";
import { readFieldValue, saysUnknown } from "./field-value.ts";
import { fieldOfLabel, partOf, readLabelledLine } from "./labels.ts";
import type { LabelledLine, Said } from "./labels.ts";
import { joinOf } from "./read-sheet.ts";
import type { FieldKey } from "./sheet-fields.ts";

interface Section {
  readonly key: FieldKey;
  readonly values: Said[];
  /** A form's section goes on up to the next heading, a label's value ends with its block. */
  readonly isForm: boolean;
  block: number;
}

/** "Le projet" heads a chapter about it; a form asks for "Projet". */
const CHAPTER = /^(?:le|la|les|notre|the|our)\s/iu;

/** The values by field, the first given counts; lines of no field are left out. */
export function labelledValues(lines: readonly PostLine[]): Map<FieldKey, string> {
  const sections: Section[] = [];
  let current: Section | null = null;
  for (const line of lines) {
    const heading = line.kind === "heading" && !CHAPTER.test(line.text) ? fieldOfLabel(line.text) : null;
    const labelled =
      heading === null ? readLabelledLine(line) : { key: heading, value: { text: "", spans: [] } };
    if (labelled !== null) {
      // A value on the label's own line is complete; below it other words follow.
      const parts = labelsWithin(labelled);
      for (const { key, value } of parts) {
        current = {
          key,
          values: value.text === "" ? [] : [value],
          isForm: line.kind === "heading",
          block: line.block,
        };
        sections.push(current);
      }
      if (labelled.value.text !== "") current = null;
      continue;
    }
    for (const { key, value } of labelsInParentheses(line)) {
      sections.push({ key, values: [value], isForm: false, block: line.block });
    }
    if (line.kind === "heading" || line.kind === "rule") current = null;
    if (current === null || line.text === "") continue;
    if (
      !current.isForm &&
      current.values.length > 0 &&
      current.block !== line.block &&
      line.kind !== "item"
    ) {
      current = null;
      continue;
    }
    current.values.push(line);
    current.block = line.block;
  }
  const found = new Map<FieldKey, string>();
  for (const { key, values } of sections) {
    const texts = values.map((value) => readFieldValue(key, value).text).filter((text) => text !== "");
    // A paragraph below "Projet" tells of it, and does not name it.
    const value =
      key === "project" && (texts.length > 1 || /^https?:/iu.test(texts[0] ?? ""))
        ? ""
        : texts.join(joinOf(key));
    if (value !== "" && !saysUnknown(value) && !found.has(key)) found.set(key, value);
  }
  return found;
}

const FURTHER = /(?:[;|•,.]|\s[–—-])\s+(?=(?<label>\p{L}[^:;|,.()]{1,50}?)\s?:)/gu;

/** "Projet : La Halle ; porteur : Pôle du Val" gives two fields. */
function labelsWithin({ key, value }: LabelledLine): LabelledLine[] {
  for (const match of value.text.slice(0, 600).matchAll(FURTHER)) {
    const label = match.groups?.["label"] ?? "";
    const next = fieldOfLabel(label);
    if (next === null || next === key) continue;
    const from = value.text.indexOf(":", match.index + match[0].length) + 1;
    const rest = labelsWithin({ key: next, value: partOf(value, from) });
    return [{ key, value: partOf(value, 0, match.index) }, ...rest];
  }
  return [{ key, value }];
}

/** "La Halle (porteur : Pôle du Val)". */
function labelsInParentheses(line: PostLine): LabelledLine[] {
  const found: LabelledLine[] = [];
  for (const { 0: all, 1: label = "", index } of line.text
    .slice(0, 600)
    .matchAll(/\((\p{L}[^():]{1,50}?)\s?:\s?[^()]+\)/gu)) {
    const key = fieldOfLabel(label);
    if (key === null || key === "project") continue;
    const from = line.text.indexOf(":", index) + 1;
    found.push({ key, value: partOf(line, from, index + all.length - 1) });
  }
  return found;
}
