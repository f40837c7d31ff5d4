/** What people see of a story's forum in the end, without what differs between two forums and two lives of a service. */
import type { Story } from "./story.ts";

/** Threads with their texts, likes and polls, groups and tags: to be compared with those of another life. */
export function pictureOf(story: Story): unknown {
  const { world } = story;
  const shown = (topicId: number) =>
    world.thread(topicId).map(({ author, raw, wiki, likes, polls }) => ({
      author,
      text: raw
        .replace(/<!--.*?-->/gs, "")
        .replace(/127\\?\.0\.0\.1:\d+/g, "host")
        .replace(/upload:\/\/\w+\.pdf\)(?: \([^)]*\))?/g, "upload)")
        .replace(/\b[0-9a-f]{64}\b/g, "sha256"),
      wiki,
      likes,
      polls,
    }));
  const topics = [...world.forum.state.topics.values()].filter(({ categoryId }) => categoryId !== null);
  const groups = [...world.forum.state.groups.values()].map(({ name }) => name);
  return { threads: topics.map(({ id }) => shown(id)), groups, tags: story.tags() };
}
