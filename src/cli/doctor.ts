/** `aval doctor`: whether everything that the service needs is there, and how to mend what is not. */
import { setTimeout as wait } from "node:timers/promises";
import { createDiscourseApi } from "../discourse-api/discourse-api.ts";
import type { RequestReport } from "../discourse-api/client.ts";
import { runDoctor } from "../doctor/run-doctor.ts";
import { isWell, tellFindings } from "../doctor/tell-findings.ts";
import { readComponent } from "../setup/things/component.ts";
import { wantedOf } from "../setup/wanted.ts";
import { unsealedTopics } from "./unsealed-topics.ts";
import { electoratesOf } from "../doctor/checks/people.ts";
import { readConfiguredForum } from "./configured-forum.ts";

export interface DoctorOptions {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly print: (line: string) => void;
}

/** The window in which a forum counts requests. */
const A_MINUTE = 60_000;

/** Half a minute for the forum's background jobs to send a ping. */
const WAITING = { sleep: (ms: number) => wait(ms), looks: 15, pauseMs: 2000 };

/** Prints what is found; false when something is wrong that stops the service from doing its work. */
export async function doctor({ variables, print }: DoctorOptions): Promise<boolean> {
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "deliveries" });
  const begun = performance.now();
  let putOff = 0;
  const api = createDiscourseApi({
    ...connection,
    url: settings.forumUrl,
    onRequest: ({ outcome }: RequestReport) => {
      // What was asked before, by setup for instance, is over after a minute: others are what comes after it.
      if (outcome === "rate-limited" && performance.now() - begun > A_MINUTE) putOff += 1;
    },
  });
  const findings = await runDoctor({
    api,
    wanted: wantedOf(settings, environment, await readComponent()),
    publicUrl: environment.publicUrl,
    electorates: electoratesOf(settings),
    secrets: environment.webhookSecrets,
    sealSecrets: environment.sealSecrets,
    unsealed: () => unsealedTopics(environment, settings, connection),
    putOff: () => putOff,
    waiting: WAITING,
    now: () => Date.now(),
    fetch: globalThis.fetch,
  });
  for (const line of tellFindings(findings, settings.language)) print(line);
  return isWell(findings);
}
