/** The last lines of setup: where everything is found, as addresses to click. */
import type { ForumState } from "./forum-state.ts";
import { WEBHOOK_PATH } from "../settings/webhook-path.ts";
import type { Wanted } from "./wanted.ts";
import { SETUP_WORDS } from "./words.ts";

export function setupSummary(state: ForumState, wanted: Wanted): string[] {
  const words = SETUP_WORDS[wanted.language];
  const { forumUrl, webhook } = wanted;
  const hook = state.webhook?.hooks.find(({ address }) => address === webhook?.address);
  const component = state.component?.component ?? null;
  const { register, people } = state;
  const links: (readonly [string, string])[] = [
    ...wanted.requestTags.map((tag) => [words.links.requests, `${forumUrl}/tag/${tag}`] as const),
    ...[...new Set(wanted.groups.filter(({ role }) => role === "electors").map(({ name }) => name))].flatMap(
      (name) => {
        const group = people?.get(name);
        return group === undefined
          ? []
          : [[words.links.electors, `${forumUrl}/g/${encodeURIComponent(group.name)}`] as const];
      },
    ),
    ...(register?.kind === "there"
      ? [[words.links.register, `${forumUrl}/t/${register.slug}/${register.topicId}`] as const]
      : []),
    ...(hook === undefined
      ? []
      : [[words.links.webhook, `${forumUrl}/admin/api/web_hooks/${hook.id}`] as const]),
    ...(component === null
      ? []
      : [[words.links.component, `${forumUrl}/admin/customize/components/${component.id}`] as const]),
    [words.links.settings, `${forumUrl}/admin/site_settings/category/all_results?filter=overridden`],
    ...(webhook === null
      ? []
      : [[words.links.pages, webhook.address.replace(WEBHOOK_PATH, "/letters")] as const]),
  ];
  const width = Math.max(...links.map(([label]) => label.length));
  return [
    words.summary,
    ...links.map(([label, address]) => `  ${label.padEnd(width)}  ${address}`),
    words.next,
  ];
}
