/** The demo's world: the people and places of its case in a sandbox forum, and the service attached to it. */
import type { DemoCase } from "./demo-case.ts";
import { DEMO_BOT, fillDemoForum } from "./demo-forum.ts";
import { startSandboxWithService } from "./sandbox-with-service.ts";
import type { SandboxWithService, SandboxWithServiceOptions } from "./sandbox-with-service.ts";

export interface DemoWorldOptions {
  readonly ports?: SandboxWithServiceOptions["ports"];
  /** Told each request that the service has sent, with what was answered. */
  readonly hear?: (request: Request, answer: Response) => void;
}

/** A day in June: the case was written for it. */
const START = "2026-06-23T09:00:00+02:00";

/** Brings up forum and service, on a clock that the story moves and that afterwards goes on with real time. */
export async function startDemoWorld(
  demo: DemoCase,
  { ports, hear = () => {} }: DemoWorldOptions = {},
): Promise<SandboxWithService> {
  const world = await startSandboxWithService({
    start: Date.parse(START),
    forumSettings: { default_locale: demo.language },
    yaml: `network: ${demo.network}\nlanguage: ${demo.language}\nelectorate:\n  groups: [${demo.group}]\nrequest_tag: lettre-de-soutien\n`,
    bot: DEMO_BOT,
    secret: "a-secret-of-the-demo",
    fill: (forum, settings) => fillDemoForum(forum, demo, settings),
    rhythm: { sweep: 3 * 3_600_000 },
    ...(ports === undefined ? {} : { ports }),
  });
  try {
    await world.up({
      async fetch(input, init) {
        const request = new Request(input, init);
        const heard = request.clone();
        const answer = await fetch(request);
        hear(heard, answer.clone());
        return answer;
      },
    });
  } catch (error) {
    await world.stop();
    throw error;
  }
  return world;
}
