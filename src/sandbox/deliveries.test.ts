import { createServer, type Server } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { virtualClock, type VirtualClock } from "../clock/virtual-clock.ts";
import { createSandboxForum, type SandboxForum } from "./sandbox-forum.ts";

let clock: VirtualClock;
let forum: SandboxForum;
let service: Server;
let heard: string[];
let answer: number;
let topicId: number;

beforeEach(async () => {
  heard = [];
  answer = 200;
  service = createServer((request, response) => {
    request.resume();
    request.on("end", () => {
      heard.push(String(request.headers["x-discourse-event"]));
      response.writeHead(answer).end("ok");
    });
  });
  await new Promise<void>((resolve) => {
    service.listen(0, "127.0.0.1", resolve);
  });
  clock = virtualClock(Date.parse("2027-06-23T08:00:00Z"));
  forum = createSandboxForum({ clock, settings: { allowed_internal_hosts: "127.0.0.1" } });
  clock.settle = () => forum.settled();
  forum.addMember({ username: "alice", name: "Alice" });
  forum.addMember({ username: "bot", name: "Bot", admin: true });
  await subscribe();
  const raw = "Bonjour, voici une demande de lettre de soutien.";
  ({ topicId } = forum.as("alice").createTopic({ title: "Une demande de lettre", raw }));
  await forum.settled();
  heard.length = 0;
});

afterEach(async () => {
  await forum.stop();
  service.close();
});

/** A hook on posts alone. */
async function subscribe(): Promise<void> {
  const address = service.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const web_hook = {
    payload_url: `http://127.0.0.1:${port}/`,
    secret: "a-secret-of-24-characters",
    web_hook_event_type_ids: [2],
  };
  const headers = { "Api-Key": forum.apiKey, "Api-Username": "bot", "Content-Type": "application/json" };
  const body = JSON.stringify({ web_hook });
  await fetch(`${await forum.start()}/admin/api/web_hooks.json`, { method: "POST", headers, body });
}

function say(words: string): void {
  forum.as("alice").reply(topicId, `Une remarque au sujet de la demande : ${words}`);
}

/** Statuses in the hook's log. */
function log(): number[] {
  return forum.state.webHookEvents.slice(1).map((event) => event.status);
}

test("held deliveries are released in any order, lost or repeated", async () => {
  forum.deliveries.mode = "held";
  say("un");
  say("deux");
  say("trois");
  const [, second] = forum.deliveries.waiting;
  forum.deliveries.repeat(2);
  forum.deliveries.drop(0);
  forum.deliveries.release(1);
  expect(forum.deliveries.waiting).toEqual([second]);
  forum.deliveries.release();
  await forum.settled();
  expect(heard).toEqual(["post_created", "post_created", "post_created"]);
});

test("late deliveries arrive by the clock", async () => {
  forum.deliveries.mode = "late";
  forum.deliveries.delay = 90_000;
  say("en retard");
  await clock.advance(89_000);
  expect(heard).toEqual([]);
  await clock.advance(1000);
  expect(heard).toEqual(["post_created"]);
});

test("an error is tried again only where the setting asks for it, four times at most, under a new event id", async () => {
  answer = 503;
  say("sans nouvel essai");
  await clock.advance(4 * 3_600_000);
  expect(log()).toEqual([503]);
  forum.setSetting("retry_web_hook_events", true);
  say("avec de nouveaux essais");
  await clock.advance(4 * 3_600_000);
  expect(log()).toEqual([503, 503, 503, 503, 503, 503]);
  expect(new Set(forum.state.webHookEvents.map((event) => event.id)).size).toBe(7);
});

test("nobody answering and 404 are never tried again", async () => {
  forum.setSetting("retry_web_hook_events", true);
  answer = 404;
  say("introuvable");
  await clock.advance(3_600_000);
  service.closeAllConnections();
  service.close();
  say("sans réponse");
  await clock.advance(3_600_000);
  expect(log()).toEqual([404, -1]);
});

test("an internal address that no setting allows is not called", async () => {
  forum.setSetting("allowed_internal_hosts", "");
  say("adresse interne");
  await forum.settled();
  expect(heard).toEqual([]);
  expect(log()).toEqual([-1]);
});
