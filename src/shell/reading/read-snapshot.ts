/**
 * Reads a topic with all that its decision needs. One request for the topic; beside it only what cannot be in
 * there, each named here:
 * - revisions of the bot's wiki posts that members have edited, of posts whose authors deleted them, and of edited
 *   posts in which a command waits;
 * - voters beyond the 25 that a topic shows per option, where the figure has changed, or all are asked for;
 * - the configured groups (kept for ten minutes), accounts named for the first time, electorate groups (kept);
 * - the profiles of electors, some at a look, where the request names organisations (kept for a day);
 * - the register, once;
 * - a PDF that a signatory gives back, once.
 */
import type { Clock } from "../../clock/clock.ts";
import type { Member, Post } from "../../core/model/snapshot.ts";
import type { ServiceSeal } from "../../seal/ed25519-seal.ts";
import { filesToRead, groupsToRead, namesToRead, wantsProfiles } from "../../core/reads.ts";
import type { Calls } from "../../discourse-api/discourse-api.ts";
import { nullWhenMissing } from "../../discourse-api/errors.ts";
import type { Post as ApiPost } from "../../discourse-api/posts.ts";
import type { ServiceSettings } from "../../settings/service-settings.ts";
import { readMemory } from "../../core/record/memory.ts";
import { isRequestTopic, requestTagsOf } from "../../core/request/programme.ts";
import { earliest } from "../../core/steps/timed.ts";
import { signersIn } from "../../core/request/people.ts";
import { createAttachedFiles } from "./attached-files.ts";
import { createBoundedMemory } from "./bounded-memory.ts";
import { createPeopleReader } from "./configured-people.ts";
import type { PeopleReader, Standing } from "./configured-people.ts";
import { createElectorateGroups } from "./electorate-groups.ts";
import type { ElectorateGroups } from "./electorate-groups.ts";
import { createNamedAccounts } from "./named-accounts.ts";
import { memberAsRead, NOBODY, pollAsRead, postAsRead } from "./post-as-read.ts";
import { createEditsReader } from "./read-edits.ts";
import { createVersionsReader } from "./read-versions.ts";
import type { TraceCalls } from "./read-versions.ts";
import type { EditsReader } from "./read-edits.ts";
import { createRegister } from "./register.ts";
import type { Register } from "./register.ts";
import { createRememberedVoters } from "./remembered-voters.ts";
import { createSettingsOfTopic } from "./settings-of-topic.ts";
import { createSentMessages } from "./sent-messages.ts";
import type { SentMessages } from "./sent-messages.ts";
import { createStandingInterests } from "./standing-interests.ts";
import { createTagWatch } from "./tag-watch.ts";
import type { TagWatch } from "./tag-watch.ts";
import type { TopicView } from "./topic-view.ts";

/** All that reading a topic asks of the forum. */
export type ReadingCalls = Calls<
  | "topics.read"
  | "topics.inPages"
  | "revisions.read"
  | "revisions.lookUp"
  | "revisions.textAt"
  | "revisions.latest"
  | "polls.withAllVoters"
  | "groups.find"
  | "groups.byName"
  | "groups.members"
  | "users.byUsername"
  | "users.fields"
  | "uploads.read"
>;

/**
 * How old may be what is known of groups: `heard` for an act of a member that a delivery has told of, since others
 * would have told of a change of groups, `due` for a look that only the clock asks for, and `written` behind our own
 * writes in either; what rests on more than that has to be `remembered` lately; `afresh` behind any other writes of ours
 * and for whoever asks by hand; `idle` for a look that the sweep asks for, since in most of them nothing has changed.
 */
export type Freshness = "heard" | "due" | "written" | "remembered" | "afresh" | "idle";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How old may be what is known of the configured groups where more rests on them than the forum tells; milliseconds. */
export const LATELY = 10 * MINUTE;

/** Milliseconds: of the configured groups, and of the electorates'. */
const OLDEST: Readonly<Record<Freshness, { readonly people: number; readonly electorates: number }>> = {
  heard: { people: 2 * HOUR, electorates: Infinity },
  due: { people: 2 * HOUR, electorates: 6 * HOUR },
  written: { people: 2 * HOUR, electorates: 0 },
  remembered: { people: LATELY, electorates: Infinity },
  afresh: { people: LATELY, electorates: 0 },
  idle: { people: 2 * HOUR, electorates: 6 * HOUR },
};

export interface Reader {
  /** Null when there is no such topic, or it is a private message. */
  topic(api: ReadingCalls, topicId: number, groups: Freshness): Promise<TopicView | null>;
  /** The posts with who wrote their present texts, and the edits by others since the bot's own last ones. */
  traced(api: TraceCalls, posts: readonly Post[]): Promise<readonly Post[]>;
  readonly edits: EditsReader;
  readonly people: PeopleReader;
  readonly groups: ElectorateGroups;
  readonly register: Register;
  readonly sent: SentMessages;
  readonly tags: TagWatch;
}

export interface ReaderParts {
  readonly settings: ServiceSettings;
  readonly clock: Clock;
  readonly bot: Member;
  readonly seal: ServiceSeal;
}

/** A reader with its memories; one per service. */
export function createReader({ settings, clock, bot, seal }: ReaderParts): Reader {
  const people = createPeopleReader(settings, clock, bot.id);
  const groups = createElectorateGroups(clock);
  const sent = createSentMessages(bot);
  const accountsOf = createNamedAccounts(clock);
  const filesOf = createAttachedFiles(clock);
  const standingOf = createStandingInterests(clock, seal, bot);
  const settingsOf = createSettingsOfTopic(settings);
  const tags = createTagWatch([...requestTagsOf(settings), ...Object.values(settings.stageTags)]);
  const edits = createEditsReader(bot, seal);
  const versions = createVersionsReader({ bot, seal, edits, accountsOf });
  const voters = createRememberedVoters(clock);
  const register = createRegister(settings, { bot, seal, edits });
  const textsBeforeDeletion = createBoundedMemory<string, string | null>(1000);

  /** The text that an author deleted, where the forum shows its own words instead; null when there is none. */
  async function textBeforeDeletion(api: Calls<"revisions.latest">, post: ApiPost): Promise<string | null> {
    const key = `${post.id} ${post.version}`;
    const kept = textsBeforeDeletion.get(key);
    if (kept !== undefined) return kept;
    const revision = await api.revisions.latest(post.id);
    const text = revision?.changes?.before.trimEnd() ?? null;
    textsBeforeDeletion.set(key, text);
    return text;
  }

  async function withAllVoters(
    api: Calls<"polls.withAllVoters">,
    post: ApiPost,
    how: { readonly inFull: boolean },
  ): Promise<{ readonly one: Post; readonly namesSince: number | null }> {
    const read = [];
    for (const poll of post.polls) read.push(await voters.read(api, post.id, poll, how));
    const one = { ...postAsRead(post), polls: read.map(({ poll }) => pollAsRead(poll)) };
    return { one, namesSince: earliest(read.map(({ namesSince }) => namesSince)) };
  }

  return {
    edits,
    people,
    groups,
    register,
    sent,
    tags,
    traced: (api, posts) => versions.traced(api, posts),
    async topic(api, topicId, freshness) {
      const oldest = OLDEST[freshness];
      const read = await nullWhenMissing(api.topics.read(topicId, { deletedPosts: true }));
      if (read === null) return null;

      people.compare(read.posts.flatMap(standingOfAuthor));
      const shownInstead = new Map<number, string>();
      const shown: Post[] = [];
      let namesSince: number | null = null;
      for (const post of read.posts) {
        const { one, namesSince: since } = await withAllVoters(api, post, {
          inFull: freshness === "afresh" || freshness === "written",
        });
        namesSince = earliest([namesSince, since]);
        const text =
          post.user_deleted && post.user_id !== bot.id ? await textBeforeDeletion(api, post) : null;
        if (text !== null) shownInstead.set(post.id, post.raw);
        shown.push(text === null ? one : { ...one, raw: text });
      }
      const authors = shown.map(({ author }) => author).filter((author) => author.id !== NOBODY.id);
      const known = [...authors, ...(await people.known(api, oldest.people))];
      const edited = await versions.withEdits(api, topicId, shown, known);
      const memory = readMemory(edited, { topicId, botId: bot.id, seal });
      const own = settingsOf({ tags: read.tags, categoryId: read.category_id }, memory);
      const configured = await people.read(api, oldest.people, own);
      const began = memory.kind === "found" ? memory.state.acts : [];
      const isRequest = isRequestTopic(read.tags, own, began);
      const posts = isRequest ? await versions.withHistories(api, topicId, edited, known) : edited;
      const { id, title, slug, closed, archived } = read;
      const standing = await standingOf(api, {
        topicId,
        authors: posts.map(({ author }) => author).filter((author) => author.id !== NOBODY.id),
        electors: configured.electors,
        isWanted: isRequest && wantsProfiles(posts, bot.id, own.criteria),
      });
      tags.read(id, read.tags);
      const { files, areLeft: filesLeft } = await filesOf(
        api,
        filesToRead(posts, signersIn(configured), { topicId, botId: bot.id, seal }),
      );
      return {
        shownInstead,
        filesLeft,
        namesSince,
        settings: own,
        snapshot: {
          bot,
          topic: {
            id,
            title,
            slug,
            tags: read.tags,
            categoryId: read.category_id,
            pinned: read.pinned,
            author: read.author === null ? NOBODY : memberAsRead(read.author),
            createdAt: read.created_at,
            closed,
            archived,
            deleted: read.deleted_at !== null,
          },
          posts,
          ...configured,
          named: await accountsOf(api, namesToRead(posts, bot.id), known),
          groups: await groups.read(
            api,
            topicId,
            groupsToRead(posts, { topicId, botId: bot.id, seal }),
            oldest.electorates,
          ),
          register: await register.cards(api),
          goneCards: (await register.gone(api)).filter((card) => card.topicId === topicId),
          files,
          unusableTags: tags.unusable(),
          ...standing,
          sent: sent.list(),
          stuckVotes: [],
          refusedEdits: [],
          troubles: [],
        },
      };
    },
  };
}

/** The forum's own accounts, which have no number above 0, are in no group of its own. */
function standingOfAuthor({ user_id: id, admin, moderator, trust_level: level }: ApiPost): Standing[] {
  return id === null || id <= 0 ? [] : [{ id, admin, moderator, trustLevel: level ?? null }];
}
