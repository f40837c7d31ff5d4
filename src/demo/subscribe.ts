/** Makes the webhook by which a sandbox forum tells the service what happens, through its API as setup would. */
import { z } from "zod";
import type { SandboxForum } from "../sandbox/sandbox-forum.ts";

const EventTypes = z.array(z.object({ id: z.number(), name: z.string() }));
const Answer = z.object({
  extras: z.union([
    z.object({ grouped_event_types: z.record(z.string(), EventTypes) }),
    z.object({ event_types: EventTypes }),
  ]),
});

/** Coarse until 3.1, one by one since. */
const WANTED =
  /^(?:topic|post|group|group_user)$|^(?:topic|post)_(?:created|edited|destroyed|recovered)$|_group$|^group_/;

/** Has every event about topics, posts and groups delivered to `address`, signed with `secret`. */
export async function subscribe(
  forum: SandboxForum,
  bot: string,
  address: string,
  secret: string,
): Promise<void> {
  const headers = { "api-key": forum.apiKey, "api-username": bot, "content-type": "application/json" };
  const hooks = `${forum.url}/admin/api/web_hooks.json`;
  const { extras } = Answer.parse(await (await fetch(hooks, { headers })).json());
  const types =
    "event_types" in extras ? extras.event_types : Object.values(extras.grouped_event_types).flat();
  const web_hook = {
    payload_url: `${address}/webhooks/discourse`,
    content_type: 1,
    secret,
    active: true,
    wildcard_web_hook: false,
    web_hook_event_type_ids: types.filter(({ name }) => WANTED.test(name)).map(({ id }) => id),
  };
  const answer = await fetch(hooks, { method: "POST", headers, body: JSON.stringify({ web_hook }) });
  if (!answer.ok) throw new Error(`The webhook was refused: ${await answer.text()}`);
}
