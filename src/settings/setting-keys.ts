/** The names of all settings, taken from the schema, so that nothing that lists them can forget one. */
import type { Share } from "../core/model/voting-rule.ts";
import type { ProgrammeInFile, SettingsFile } from "./schema.ts";

/**
 * `network`, `vote`, `vote.quorum`, …; of a list's entries `criteria.label`. What stands under a key of a programme is
 * what stands under the same key at the top.
 */
export type SettingKey =
  | KeysOf<Omit<SettingsFile, "programmes">>
  | "programmes"
  | `programmes.${keyof ProgrammeInFile}`;

/** Those at the top of the file. */
export type TopKey = keyof SettingsFile;

type KeysOf<Group> = {
  [Key in keyof Group & string]-?: Key | `${Key}.${KeysBelow<NonNullable<Group[Key]>>}`;
}[keyof Group & string];

// A share is a value, whatever it is made of.
type KeysBelow<Value> = Value extends Share
  ? never
  : Value extends readonly (infer Entry)[]
    ? Entry extends object
      ? KeysOf<Entry>
      : never
    : Value extends object
      ? KeysOf<Value>
      : never;
