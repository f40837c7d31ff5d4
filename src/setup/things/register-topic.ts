/** The topic of the register, there from the first day, and the record of setup that its first post holds. */
import type { DeletedTopicsApi } from "../../discourse-api/deleted-topics.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { Refused } from "../../discourse-api/errors.ts";
import { normaliseRaw } from "../../core/text/normalise-raw.ts";
import { marksOf } from "../../core/text/mark.ts";
import { REGISTER_EXTERNAL_ID } from "../../core/register/register-topic.ts";
import { registerOpening, withPublicKey } from "../../shell/reading/register-opening.ts";
import { categoryAt, placeOfRegister, type RegisterPlace } from "../../shell/reading/register-category.ts";
import type { Change, Remark } from "../change.ts";
import { type Making, readRecord, type RecordRead, withRecord } from "../record.ts";
import type { Wanted } from "../wanted.ts";

export type RegisterState =
  | { readonly kind: "absent"; readonly place: RegisterPlace }
  | {
      readonly kind: "there";
      readonly topicId: number;
      readonly slug: string;
      /** The post that opens it, null when somebody else than the bot wrote it. */
      readonly opening: { readonly id: number; readonly raw: string } | null;
      readonly record: RecordRead;
      readonly cards: number;
    };

export async function readRegister(
  api: Calls<"topics.byExternalId" | "administration.categories">,
  botId: number,
  wanted: Wanted,
): Promise<RegisterState> {
  const topic = await api.topics.byExternalId(REGISTER_EXTERNAL_ID);
  if (topic === null || topic.deleted_at !== null) {
    return { kind: "absent", place: await placeOfRegister(api, placeWanted(wanted)) };
  }
  const [first] = topic.posts;
  const opening = first !== undefined && first.user_id === botId ? { id: first.id, raw: first.raw } : null;
  const cards = topic.posts.filter(
    ({ user_id: author, raw }) => author === botId && marksOf(raw).some(({ kind }) => kind === "register"),
  ).length;
  const record: RecordRead = opening === null ? { kind: "absent" } : readRecord(opening.raw);
  return { kind: "there", topicId: topic.id, slug: topic.slug, opening, record, cards };
}

/** As the running service opens it: programmes have no register of their own. */
function placeWanted({ language, registerCategory, categories }: Wanted) {
  const ofNetwork = categories.filter(({ programme }) => programme === null).map(({ id }) => id);
  return { language, registerCategory, categories: ofNetwork };
}

/** `record` is everything that setup has made and is about to make. */
export function planRegister(
  state: RegisterState,
  record: readonly Making[],
  wanted: Wanted,
): { changes: Change[]; remarks: Remark[] } {
  if (state.kind === "absent") {
    const { place } = state;
    if (place.kind !== "missing") return { changes: [{ kind: "open-register", place }], remarks: [] };
    return { changes: [], remarks: [{ kind: "missing-register-category", id: place.id }] };
  }
  const { topicId, opening } = state;
  if (opening === null) return { changes: [], remarks: [{ kind: "register-of-another", topicId }] };
  // Writing over it would end what is left of it; an earlier version of the post has it whole.
  if (state.record.kind === "damaged") return { changes: [], remarks: [{ kind: "damaged-record", topicId }] };
  const isSame = (raw: string) => normaliseRaw(raw) === normaliseRaw(opening.raw);
  const changes: Change[] = [
    ...(isSame(withRecord(opening.raw, record))
      ? []
      : [{ kind: "write-record", postId: opening.id } as const]),
    ...(isSame(shownWith(opening.raw, wanted)) ? [] : [{ kind: "show-key", postId: opening.id } as const]),
  ];
  return { changes, remarks: [] };
}

/** Without a key, as where nothing is to be sealed, the post stays as it is. */
function shownWith(raw: string, { language, publicKey }: Wanted): string {
  return publicKey === null ? raw : withPublicKey(raw, language, publicKey);
}

/**
 * Opens the register with the record in it. A register that was deleted is recovered: it keeps its external id,
 * so that no other topic can have it (422), and within two minutes the forum even answers as if it were there.
 */
export async function openRegister(
  api: Calls<
    | "topics.byExternalId"
    | "topics.create"
    | "topics.read"
    | "topics.move"
    | "posts.read"
    | "posts.edit"
    | "administration.deletedTopics"
    | "administration.categories"
  >,
  wanted: Wanted,
  place: RegisterPlace,
  record: readonly Making[],
): Promise<void> {
  const category = await categoryAt(api.administration.categories, place);
  const refusal = await createRegister(api, wanted, category, record);
  if (refusal === null && (await api.topics.byExternalId(REGISTER_EXTERNAL_ID)) !== null) return;
  const { deletedTopics } = api.administration;
  const deleted = await deletedTopics.byExternalId(REGISTER_EXTERNAL_ID);
  if (deleted === null) {
    if (refusal !== null) throw refusal;
    return;
  }
  await recover(deletedTopics, deleted);
  await api.topics.move(deleted, category);
  const [opening] = (await api.topics.read(deleted)).posts;
  if (opening === undefined) return;
  await writeRecord(api, opening.id, record);
  await showKey(api, opening.id, wanted);
}

/** A topic whose category is gone is recovered too, but the forum then breaks down over the category. */
async function recover(deletedTopics: DeletedTopicsApi, topicId: number): Promise<void> {
  try {
    await deletedTopics.recover(topicId);
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 500) throw error;
  }
}

/** The refusal where the forum wants no such topic. */
async function createRegister(
  api: Calls<"topics.create">,
  wanted: Wanted,
  category: number,
  record: readonly Making[],
): Promise<Refused | null> {
  const { title, raw } = registerOpening(wanted.language, wanted.publicKey);
  const topic = { title, category, tags: [], externalId: REGISTER_EXTERNAL_ID };
  try {
    await api.topics.create({ ...topic, raw: withRecord(raw, record) });
    return null;
  } catch (error) {
    if (error instanceof Refused && error.status === 422) return error;
    throw error;
  }
}

export async function writeRecord(
  api: Calls<"posts.read" | "posts.edit">,
  postId: number,
  record: readonly Making[],
): Promise<void> {
  await rewrite(api, postId, (raw) => withRecord(raw, record));
}

/** Shows the key of today in the register's first post, in place of any other. */
export async function showKey(
  api: Calls<"posts.read" | "posts.edit">,
  postId: number,
  wanted: Wanted,
): Promise<void> {
  await rewrite(api, postId, (raw) => shownWith(raw, wanted));
}

async function rewrite(
  api: Calls<"posts.read" | "posts.edit">,
  postId: number,
  change: (raw: string) => string,
): Promise<void> {
  const { raw } = await api.posts.read(postId);
  const text = normaliseRaw(change(raw));
  if (text === raw) return;
  await api.posts.edit(postId, { raw: text, expected: raw, reason: "aval setup" });
}
