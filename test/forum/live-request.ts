/**
 * What a request on a live forum needs around it: a category and a voting group of the tests' own, the service's
 * tags, PDFs allowed, and a service that is told by hand, since a forum elsewhere cannot reach this machine.
 */
import { createDiscourseApi } from "../../src/discourse-api/discourse-api.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { ServiceSettings } from "../../src/settings/service-settings.ts";
import { assemble } from "../../src/shell/assemble.ts";
import { createService } from "../../src/shell/service.ts";
import type { Service } from "../../src/shell/service.ts";
import type { LiveForum, LiveMember, LivePost } from "./live-forum.ts";

export interface LiveNetwork {
  readonly category: number;
  readonly settings: ServiceSettings;
  /** What the service has logged as errors. */
  readonly problems: readonly string[];
  /** Another service, which remembers nothing; the one before it has to be stopped. */
  readonly restarted: () => Promise<Service>;
}

/**
 * A network whose members may vote; `stops` gets what ends its services. One run at a time: a service takes on every
 * topic that has the request tag, and by its settings the reviewers and electors of another run are strangers.
 */
export async function beginNetwork(
  forum: LiveForum,
  members: readonly LiveMember[],
  stops: (() => Promise<unknown> | void)[],
): Promise<LiveNetwork> {
  const group = await forum.addGroup("essai", members);
  const category = await forum.addCategory("Essai de lettres");
  await forum.allowPdf();
  const settings = readSettings(
    `network: Réseau d'essai\nelectorate:\n  groups: [${group}]\nregister:\n  category: ${category}\nvote:\n  discussion: 0\n`,
    "aval.yaml",
    { forumUrl: forum.url, publicUrl: null },
  );
  const connection = { apiKey: forum.key, username: forum.bot };
  const { tagList } = createDiscourseApi({ url: forum.url, ...connection }).administration;
  const there = new Set((await tagList.all()).map(({ name }) => name));
  const own = [settings.requestTag, ...Object.values(settings.stageTags)].filter((tag) => !there.has(tag));
  if (own.length > 0) await tagList.create(own);
  forum.onEnd(async () => {
    for (const tag of await tagList.all()) if (own.includes(tag.name)) await tagList.remove(tag);
  });
  const problems: string[] = [];
  return {
    category,
    settings,
    problems,
    async restarted() {
      const started = createService(
        assemble({
          settings,
          connection,
          secrets: ["a-secret-for-live-tests"],
          sealSecrets: ["a secret that seals the record of live tests"],
          log: { level: "error", destination: { write: (line: string) => void problems.push(line) } },
        }),
      );
      await started.start();
      stops.push(() => started.stop());
      return started;
    },
  };
}

/** The post of the thread whose mark begins so: "status", "project n=1]". */
export function marked(thread: readonly LivePost[], mark: string): LivePost {
  const post = thread.find(({ raw }) => raw.startsWith(`[wrap=aval kind=${mark}`));
  if (post === undefined)
    throw new Error(
      `The thread has no post ${mark}: ${thread.map(({ raw }) => raw.slice(0, 60)).join(" | ")}`,
    );
  return post;
}

/** What people read of a post of the bot, with plain spaces. */
export function said({ raw }: LivePost): string {
  return raw.replace(/<!--.*?-->/gs, "").replaceAll("&nbsp;", " ");
}
