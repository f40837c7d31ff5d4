/**
 * The register of issued letters: one topic with a card per letter, found by its external id and read back
 * from there. It is read once and after that patched with what is posted, or read again when the forum tells
 * that somebody else changed it.
 */
import type { Post } from "../../core/model/snapshot.ts";
import { parseRegisterCard } from "../../core/register/register-card.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import type { RegisterCard } from "../../core/register/register-card.ts";
import { normaliseRaw } from "../../core/text/normalise-raw.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import type { PostEvidence, TopicEvidence } from "./evidence.ts";
import { onceMoreIfUnanswered } from "./once-more.ts";
import { postAsRead } from "./post-as-read.ts";

type ReadCalls = Calls<"topics.byExternalId">;
type WriteCalls = Calls<"topics.byExternalId" | "topics.create" | "posts.reply">;

export interface Register {
  /** The cards that are in the register; none while there is no register topic. */
  cards(api: ReadCalls): Promise<readonly RegisterCard[]>;
  /** Posts a card unless one of this reference is there; creates the register topic when there is none. */
  ensureCard(api: WriteCalls, reference: string, raw: string): Promise<void>;
  /** Takes note of what a delivery tells: if somebody else changed the register, it is read again when needed. */
  hear(topicId: number, evidence: PostEvidence | TopicEvidence): void;
}

/** The name by which the register's topic is found again. */
export const REGISTER_EXTERNAL_ID = "aval-register";

export const REGISTER_OPENING = {
  fr: {
    title: "Registre des lettres de soutien",
    raw: "Ce sujet tient le registre des lettres de soutien accordées : une fiche par lettre, publiée au moment de sa remise. Le service lit ses fiches ici ; merci de ne pas les modifier.",
  },
  en: {
    title: "Register of letters of support",
    raw: "This topic is the register of the letters of support that were granted: one card per letter, posted when it is issued. The service reads its cards from here; please leave them as they are.",
  },
} as const;

interface Known {
  readonly topicId: number;
  readonly posts: readonly Post[];
}

/** The register of the forum that the settings are for. */
export function createRegister(settings: ServiceSettings, botId: number): Register {
  let known: Known | null | undefined;
  let reading: Promise<Known | null> | null = null;
  let before: Promise<unknown> = Promise.resolve();

  async function read(api: ReadCalls): Promise<Known | null> {
    if (known !== undefined) return known;
    reading ??= readAfresh(api).finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readAfresh(api: ReadCalls): Promise<Known | null> {
    const topic = await api.topics.byExternalId(REGISTER_EXTERNAL_ID);
    if (topic === null || topic.deleted_at !== null) return (known = null);
    const posts = topic.posts
      .map(postAsRead)
      .filter(({ author, deleted }) => author.id === botId && !deleted);
    return (known = { topicId: topic.id, posts });
  }

  async function createTopic(api: WriteCalls): Promise<Known> {
    const topic = {
      ...REGISTER_OPENING[settings.language],
      category: settings.register.category,
      tags: [],
      externalId: REGISTER_EXTERNAL_ID,
    };
    const created = await onceMoreIfUnanswered(() => api.topics.create(topic));
    return { topicId: created.topic_id, posts: [] };
  }

  async function enter(api: WriteCalls, reference: string, raw: string): Promise<void> {
    const there = (await read(api)) ?? (await createTopic(api));
    known = there;
    const key = markKey({ kind: "register", ref: reference });
    if (there.posts.some((post) => marksOf(post.raw).some((mark) => markKey(mark) === key))) return;
    const reply = { topicId: there.topicId, raw: normaliseRaw(raw), replyTo: null };
    const post = await onceMoreIfUnanswered(() => api.posts.reply(reply));
    known = { topicId: there.topicId, posts: [...there.posts, postAsRead(post)] };
  }

  return {
    cards: async (api) =>
      ((await read(api))?.posts ?? [])
        .map(({ raw }) => parseRegisterCard(raw))
        .filter((card) => card !== null),
    ensureCard(api, reference, raw) {
      // One after the other: two letters issued side by side must not make two registers.
      const entering = before.then(() => enter(api, reference, raw));
      before = entering.catch(() => undefined);
      return entering;
    },
    hear(topicId, evidence) {
      if (evidence.of === "topic") return;
      if (known === null && marksOf(evidence.raw).some(({ kind }) => kind === "register")) known = undefined;
      if (topicId !== known?.topicId) return;
      const card = known.posts.find(({ id }) => id === evidence.postId);
      if (card === undefined || card.raw !== evidence.raw || evidence.happened === "gone") known = undefined;
    },
  };
}
