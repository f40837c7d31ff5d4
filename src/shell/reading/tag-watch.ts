/**
 * Which of the service's tags the forum does not take: one that is gone (renamed by an administrator) would be
 * made anew under its old name by the bot's rights, one that became a synonym is turned into another silently.
 * Either would leave topics under tags that nobody looks at, so tagging stops there and the status says so. So it
 * does with a tag that a rule of the forum refuses, which since 2026 holds for administrators too; it is tried
 * again by the next process.
 */
export interface TagWatch {
  /** The forum has, or has not, a tag of this name. */
  note(tag: string, isThere: boolean): void;
  /** The bot has set these tags on a topic. */
  asked(topicId: number, tags: readonly string[]): void;
  /** The forum has refused these tags on a topic that carries `present`: a rule of a category or tag group. */
  refused(tags: readonly string[], present: readonly string[]): void;
  /** A topic was read with these tags: of those asked for last, the missing ones did not stick. */
  read(topicId: number, tags: readonly string[]): void;
  unusable(): readonly string[];
}

/** Watches the tags given, which are the service's own. */
export function createTagWatch(own: readonly string[]): TagWatch {
  const gone = new Set<string>();
  const slipping = new Set<string>();
  const forbidden = new Set<string>();
  const lastAsked = new Map<number, readonly string[]>();
  return {
    note(tag, isThere) {
      if (!isThere) gone.add(tag);
      else gone.delete(tag);
    },
    asked(topicId, tags) {
      lastAsked.set(topicId, tags);
      for (const tag of tags) forbidden.delete(tag);
    },
    refused(tags, present) {
      for (const tag of own) if (tags.includes(tag) && !present.includes(tag)) forbidden.add(tag);
    },
    read(topicId, tags) {
      const asked = lastAsked.get(topicId);
      lastAsked.delete(topicId);
      if (asked === undefined) return;
      // A moderator may have changed the tags meanwhile; a synonym leaves another tag in the place of ours.
      const replaced = tags.some((tag) => !asked.includes(tag));
      for (const tag of own) {
        if (tags.includes(tag)) slipping.delete(tag);
        else if (asked.includes(tag) && replaced) slipping.add(tag);
      }
    },
    unusable: () => own.filter((tag) => gone.has(tag) || slipping.has(tag) || forbidden.has(tag)),
  };
}
