/** The sheets of a request: as they were posted, or as the first post and commands fill them before that. */
import { remember } from "../text/remember.ts";
import type { Settings } from "../model/settings.ts";
import type { Post, Snapshot } from "../model/snapshot.ts";
import { prefillSheets, sheetForAdded } from "../sheet/prefill.ts";
import { readSheet } from "../sheet/read-sheet.ts";
import type { Sheet } from "../sheet/sheet.ts";
import type { State } from "../record/state.ts";
import { questionHeld } from "./question-held.ts";
import { asAsked } from "./question.ts";

export interface NumberedSheet {
  readonly n: number;
  readonly sheet: Sheet;
  readonly post: Post | null;
}

/** What the first post holds, before anybody has worked on it. */
export function prefilled({ posts, topic }: Snapshot, settings: Settings): readonly Sheet[] {
  const first = posts.find((post) => post.number === 1);
  let known = prefills.get(topic);
  if (known?.settings !== settings) {
    const { title, author, createdAt } = topic;
    const { language, timezone } = settings;
    const about = { title, author, createdAt, language, timezone };
    known = { settings, read: remember(VERSIONS, (raw) => prefillSheets(raw, about)) };
    prefills.set(topic, known);
  }
  return known.read(first?.raw ?? "");
}

/** Who wrote what the first post says is found by reading its versions, each for several fields. */
const VERSIONS = 25;
const prefills = new WeakMap<
  Snapshot["topic"],
  { readonly settings: Settings; readonly read: (raw: string) => readonly Sheet[] }
>();

/** The sheets as posted; one not posted yet is the prefilled one, or one added by command. */
export function readSheets(
  snapshot: Snapshot,
  settings: Settings,
  state: State,
  posts: ReadonlyMap<string, Post>,
): NumberedSheet[] {
  const others = (): Sheet[] => sheets.map((s) => s.sheet);
  // Reading a long first post takes time, and once the sheets are posted nothing needs it any more.
  let found: readonly Sheet[] | null = null;
  const fromFirstPost = (n: number): Sheet => {
    found ??= prefilled(snapshot, settings);
    return found[n - 1] ?? sheetForAdded(snapshot.topic.title, others());
  };
  const sheets: NumberedSheet[] = [];
  const add = (n: number, otherwise: () => Sheet): void => {
    const post = posts.get(`project:${n}`) ?? null;
    const sheet = post === null ? otherwise() : sheetIn(post.raw, settings.criteria);
    const editedAt = post?.edits.at(-1)?.at ?? null;
    sheets.push({ n, post, sheet: asAsked(sheet, questionHeld(n, state.acts, editedAt)) });
  };
  for (let n = 1; n <= state.projects; n += 1) add(n, () => fromFirstPost(n));
  for (const act of state.acts) if (act.do === "project") add(act.n, () => sheetForAdded(act.text, others()));
  return sheets;
}

/** A plan looks at a request several times, each time at the same sheets. */
export function sheetIn(raw: string, criteria: Settings["criteria"]): Sheet {
  const read = readers.get(criteria) ?? remember(100, (text) => readSheet(text, criteria));
  readers.set(criteria, read);
  return read(raw);
}

const readers = new WeakMap<Settings["criteria"], (raw: string) => Sheet>();

/** The first sheet that says who asks counts; "" when none does. */
export function requesterSaidIn(sheets: readonly { readonly sheet: Sheet }[]): string {
  return sheets.map(({ sheet }) => sheet.fields.requester.text).find((text) => text !== "") ?? "";
}
