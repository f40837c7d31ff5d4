/**
 * The register of issued letters: one topic with a card per letter, found by its external id and read back
 * from there. It is read once and after that patched with what is posted, or read again when the forum tells
 * that somebody else changed it.
 */
import type { Post } from "../../core/model/snapshot.ts";
import { REGISTER_EXTERNAL_ID } from "../../core/register/register-topic.ts";
import { OVERVIEW_LABEL } from "../../core/posts/overview-post.ts";
import { YEAR_LABEL } from "../../core/register/year-post.ts";
import { readSealedJson } from "../../core/record/sealed-json.ts";
import { markKey, marksOf } from "../../core/text/mark.ts";
import { normaliseRaw } from "../../core/text/normalise-raw.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { Refused } from "../../discourse-api/errors.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import type { PostEvidence, TopicEvidence } from "./evidence.ts";
import { onceMoreIfUnanswered } from "./once-more.ts";
import { postAsRead } from "./post-as-read.ts";
import { readSealedText } from "../../core/record/sealed-text.ts";
import { heldPost, isMarked, onItsOwn, saysText } from "./held-posts.ts";
import type { HeldPost } from "./held-posts.ts";
import { cardsGone, cardsThatCount } from "./register-cards.ts";
import { cardBehindEdits, deletedCard, readYear } from "./register-posts.ts";
import type { CardReading, KeptCard, KeptYear } from "./register-posts.ts";
import { RegisterGone } from "./register-gone.ts";
import { isAmongDeleted, openTopic } from "./register-topic.ts";
import type { EditCall } from "./read-edits.ts";

type TopicCalls = Calls<"topics.inPages">;
type CardCalls = Calls<"topics.inPages" | EditCall>;
/** What writing into the register asks of the forum; the topic is made where there is none. */
export type RegisterWriteCalls = Calls<
  | "topics.inPages"
  | "topics.create"
  | "posts.read"
  | "posts.reply"
  | "posts.edit"
  | "posts.remove"
  | "administration.categories"
  | "administration.deletedTopics"
>;

export interface Register {
  /** The cards that the service has sealed; none while there is no register topic. */
  cards(api: CardCalls): Promise<readonly KeptCard[]>;
  /** The same for visitors. `RegisterGone` where the register's topic was deleted: nobody is told that a letter is none. */
  published(api: CardCalls & Calls<"administration.deletedTopics">): Promise<readonly KeptCard[]>;
  /** Cards that the register held and holds no more, as far as its deleted posts and this service's memory tell. */
  gone(api: CardCalls): Promise<readonly KeptCard[]>;
  /** Requests whose cards are gone, changed or doubled; each such finding is given once. */
  unsettled(api: CardCalls): Promise<readonly number[]>;
  /** It is read again when it is needed. */
  forget(): void;
  /**
   * Has the card of this reference say this, in the post that its seal names, else in a new one; creates the register
   * topic when there is none, `RegisterGone` where it was deleted. Other posts of the service with a card of this
   * reference are deleted. Nothing is written over a card that others have changed since the register was read.
   */
  ensureCard(api: RegisterWriteCalls, reference: string, raw: string): Promise<"ensured" | "changed">;
  /** What the posts of the years hold, as it was last sealed. Null while there is no register topic. */
  years(api: CardCalls): Promise<KeptYears | null>;
  /** The service's post with this mark; the post is null where there is none. Null while there is no register topic. */
  find(api: TopicCalls, key: string): Promise<FoundPost | null>;
  /** Has the post with this mark say this, where there is a register topic. */
  put(api: RegisterWriteCalls, key: string, raw: string): Promise<void>;
  /** Takes note of what a delivery tells: true if somebody else changed the register, which is read again then. */
  hear(topicId: number, evidence: PostEvidence | TopicEvidence): boolean;
}

export interface FoundPost {
  readonly topicId: number;
  /** Who reads it reads the topic. */
  readonly category: number | null;
  readonly post: Post | null;
  /** Nothing of the service stands behind it: an edit would bring the topic to the top. */
  readonly isLast: boolean;
}

interface KeptYears {
  readonly topicId: number;
  readonly category: number | null;
  readonly posts: readonly (KeptYear & Pick<FoundPost, "isLast">)[];
}

interface Known {
  readonly topicId: number;
  readonly category: number | null;
  readonly posts: readonly HeldPost[];
  /** The service's posts that somebody has deleted, with the cards that they were. */
  readonly deleted: readonly { readonly id: number; readonly card: KeptCard | null }[];
  /** What is behind the edits of others, once it was looked at; a promise, so that two lookers read it once. */
  readonly cards: Map<number, Promise<KeptCard | null>>;
}

/** The register of the forum that the settings are for. */
export function createRegister(settings: ServiceSettings, reading: CardReading): Register {
  let known: Known | null | undefined;
  // What stands in these very posts: thousands of seals are not to be checked again for each look and each visitor.
  const cardsOf = new WeakMap<readonly HeldPost[], Promise<readonly KeptCard[]>>();
  const yearsOf = new WeakMap<readonly HeldPost[], Promise<readonly KeptYear[]>>();
  let underWay: Promise<Known | null> | null = null;
  let before: Promise<unknown> = Promise.resolve();
  // The cards as they were last read or written: an earlier one that turns up does not replace them.
  const lastKnown = new Map<string, KeptCard>();
  const told = new Set<string>();
  let lastTopic: number | null = null;
  let isDeleted: Promise<boolean> | null = null;

  async function read(api: TopicCalls): Promise<Known | null> {
    if (known !== undefined) return known;
    underWay ??= readAfresh(api).finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function readAfresh(api: TopicCalls): Promise<Known | null> {
    const topic = await api.topics.inPages(REGISTER_EXTERNAL_ID, { deletedPosts: true });
    if (topic === null || topic.deleted_at !== null) return (known = null);
    [lastTopic, isDeleted] = [topic.id, null];
    const posts: HeldPost[] = [];
    const deleted: Known["deleted"][number][] = [];
    for await (const page of topic.pages) {
      for (const post of page.map(postAsRead)) {
        if (post.author.id !== reading.bot.id) continue;
        const was = post.deleted ? deletedCard(post, reading) : null;
        if (!post.deleted) posts.push(heldPost(post, reading));
        else deleted.push({ id: post.id, card: was === null ? null : onItsOwn(was) });
      }
    }
    posts.sort((a, b) => a.id - b.id);
    return (known = { topicId: topic.id, category: topic.category_id, posts, deleted, cards: new Map() });
  }

  async function createTopic(api: RegisterWriteCalls): Promise<Known> {
    try {
      const { topicId, category } = await openTopic(api, settings, reading.seal.publicKey);
      return { topicId, category, posts: [], deleted: [], cards: new Map() };
    } catch (error) {
      // A deleted topic keeps its external id, so that the forum refuses another.
      if (error instanceof Refused && (await wasDeleted(api))) throw new RegisterGone();
      throw error;
    }
  }

  /** Looked up once, until a register is read again: the forum has to be asked topic by topic. */
  async function wasDeleted(api: Calls<"administration.deletedTopics">): Promise<boolean> {
    if (lastTopic !== null) return true;
    isDeleted ??= isAmongDeleted(api);
    isDeleted.catch(() => {
      isDeleted = null;
    });
    return isDeleted;
  }

  async function enter(api: RegisterWriteCalls, reference: string, raw: string) {
    try {
      const outcome = await enterInto(api, reference, raw);
      if (outcome === "changed") known = undefined;
      return outcome;
    } catch (error) {
      // What stands there may be another than was read.
      known = undefined;
      throw error;
    }
  }

  async function enterInto(api: RegisterWriteCalls, reference: string, raw: string) {
    // One that was deleted may have been recovered.
    if (known === null) known = undefined;
    const there = (await read(api)) ?? (await createTopic(api));
    known = there;
    const wanted = normaliseRaw(raw);
    const sealedFor = readSealedText(reading.seal, wanted)?.post ?? null;
    const written = await write(
      api,
      there,
      there.posts.find(({ id }) => id === sealedFor),
      wanted,
    );
    if (written === "changed") return written;
    const key = markKey({ kind: "register", ref: reference });
    for (const held of known.posts) {
      const { id } = held;
      if (id === written || !isMarked(held, key)) continue;
      await api.posts.remove(id);
      known = { ...known, posts: known.posts.filter((post) => post.id !== id) };
    }
    return "ensured" as const;
  }

  async function replace(api: RegisterWriteCalls, key: string, raw: string): Promise<void> {
    const there = await read(api);
    if (there !== null) await write(api, there, postMarked(there, key), normaliseRaw(raw));
  }

  /** Into this post, or a new one; gives its number. Nothing is written where it is not as it is held. */
  async function write(
    api: RegisterWriteCalls,
    there: Known,
    held: HeldPost | undefined,
    wanted: string,
  ): Promise<number | "changed"> {
    if (held === undefined) {
      const reply = { topicId: there.topicId, raw: wanted, replyTo: null };
      const posted = postAsRead(await onceMoreIfUnanswered(() => api.posts.reply(reply)));
      keep(there, posted);
      return posted.id;
    }
    if (saysText(held, wanted, reading)) return held.id;
    const post = held.kind === "post" ? held.post : postAsRead(await api.posts.read(held.id));
    if (!saysText(held, post.raw, reading)) return "changed";
    const edited = await api.posts.edit(post.id, {
      raw: wanted,
      expected: post.raw,
      // A reason of its own makes a version of its own, which the seal names.
      reason: `Aval ${post.version + 1}`,
    });
    if (edited.version === post.version + 1) reading.edits.noteOwn(post.id, edited.version);
    const { raw, version, updated_at: updatedAt } = edited;
    keep(there, { ...post, raw, version, updatedAt });
    return post.id;
  }

  function afterTheOthers<T>(work: () => Promise<T>): Promise<T> {
    const writing = before.then(work);
    before = writing.catch(() => undefined);
    return writing;
  }

  function postMarked({ posts }: Known, key: string): HeldPost | undefined {
    return posts.find((held) => isMarked(held, key));
  }

  function keep(there: Known, post: Post): void {
    const posts = [...there.posts.filter(({ id }) => id !== post.id), heldPost(post, reading)];
    const cards = new Map([...there.cards].filter(([id]) => id !== post.id));
    known = { ...there, posts: posts.toSorted((a, b) => a.id - b.id), cards };
  }

  /** Looked at once, and again after a failure. */
  function once<T>(
    memory: WeakMap<readonly HeldPost[], Promise<T>>,
    posts: readonly HeldPost[],
    look: () => Promise<T>,
  ) {
    const looking = memory.get(posts) ?? look();
    memory.set(posts, looking);
    looking.catch(() => memory.delete(posts));
    return looking;
  }

  async function cardsIn(api: Calls<EditCall>, { posts, cards }: Known): Promise<KeptCard[]> {
    // The overview and the years are ours and no cards: who has edited them need not be looked up.
    const others = [OVERVIEW_LABEL, YEAR_LABEL];
    const found: KeptCard[] = [];
    for (const held of posts) {
      if (held.kind === "card") {
        found.push(held.card);
        continue;
      }
      const { id, post } = held;
      if (others.some((label) => readSealedJson(reading.seal, label, post.raw) !== null)) continue;
      const looking = cards.get(id) ?? cardBehindEdits(api, post, reading);
      cards.set(id, looking);
      looking.catch(() => cards.delete(id));
      const card = await looking;
      if (card !== null) found.push(card);
    }
    const counting = cardsThatCount(found, lastKnown);
    for (const card of counting) lastKnown.set(card.reference, card);
    return counting;
  }

  function yearsIn(api: Calls<EditCall>, { posts, topicId }: Known): Promise<KeptYear[]> {
    const marked = posts.flatMap((held) =>
      held.kind === "post" && marksOf(held.post.raw).some(({ kind }) => kind === "year") ? [held.post] : [],
    );
    return Promise.all(marked.map((post) => readYear(api, post, topicId, reading)));
  }

  async function standing(api: CardCalls): Promise<readonly KeptCard[]> {
    const there = await read(api);
    return there === null ? [] : once(cardsOf, there.posts, () => cardsIn(api, there));
  }

  async function gone(api: CardCalls): Promise<readonly KeptCard[]> {
    const there = await read(api);
    if (there === null) return [];
    const cards = await standing(api);
    return cardsGone(
      cards,
      there.deleted.flatMap(({ card }) => card ?? []),
      lastKnown,
    );
  }

  return {
    cards: standing,
    async published(api) {
      if ((await read(api)) === null && (await wasDeleted(api))) {
        // It may be recovered at any time.
        known = undefined;
        throw new RegisterGone();
      }
      return standing(api);
    },
    gone,
    async unsettled(api) {
      const changed = (await standing(api)).filter(({ card }) => !card.intact);
      const news = [...changed, ...(await gone(api))].filter(({ reference, card }) => {
        const finding = [reference, card.postId, card.version, card.seq].join(" ");
        const isNew = !told.has(finding);
        told.add(finding);
        return isNew;
      });
      return [...new Set(news.map(({ topicId }) => topicId))];
    },
    forget() {
      known = undefined;
    },
    // Two letters issued side by side must not make two registers.
    ensureCard: (api, reference, raw) => afterTheOthers(() => enter(api, reference, raw)),
    async years(api) {
      const there = await read(api);
      if (there === null) return null;
      const posts = await once(yearsOf, there.posts, () => yearsIn(api, there));
      const last = there.posts.at(-1)?.id;
      return {
        topicId: there.topicId,
        category: there.category,
        posts: posts.map((one) => ({ ...one, isLast: one.post.id === last })),
      };
    },
    async find(api, key) {
      const there = await read(api);
      if (there === null) return null;
      const held = postMarked(there, key);
      const post = held?.kind === "post" ? held.post : null;
      const { topicId, category } = there;
      return { topicId, category, post, isLast: post !== null && post.id === there.posts.at(-1)?.id };
    },
    put: (api, key, raw) => afterTheOthers(() => replace(api, key, raw)),
    hear(topicId, evidence) {
      if (known === null && topicId === lastTopic) known = undefined;
      if (evidence.of === "topic") {
        if (topicId !== known?.topicId) return false;
        known = evidence.deleted ? undefined : { ...known, category: evidence.categoryId };
        return evidence.deleted;
      }
      if (known === null && marksOf(evidence.raw).some(({ kind }) => kind === "register")) known = undefined;
      if (topicId !== known?.topicId) return false;
      const held = known.posts.find(({ id }) => id === evidence.postId);
      if (held !== undefined && saysText(held, evidence.raw, reading) && evidence.happened !== "gone")
        return false;
      if (known.deleted.some(({ id }) => id === evidence.postId) && evidence.happened === "gone")
        return false;
      known = undefined;
      return true;
    },
  };
}
