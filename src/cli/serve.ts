/** `aval serve`: the service for one forum, until it is told to stop. */
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createApp } from "../shell/app.ts";
import { assemble } from "../shell/assemble.ts";
import { listen } from "../shell/listen.ts";
import { createService } from "../shell/service.ts";
import { readConfiguredForum } from "./configured-forum.ts";
import { networkPresses } from "./network-press.ts";

/**
 * Serves until `stop` is aborted, then drains for a moment: whoever calls ends the process afterwards, whatever is
 * under way. A forum that is away at the start, or answers strangely, is waited for.
 */
export async function serve(
  variables: Readonly<Record<string, string | undefined>>,
  stop: AbortSignal,
): Promise<void> {
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "deliveries" });
  const pressOf = await networkPresses(settings, environment.settingsPath, environment.certificatePassphrase);
  const parts = assemble({
    pressOf,
    settings,
    connection,
    secrets: environment.webhookSecrets,
    sealSecrets: environment.sealSecrets,
    metricsToken: environment.metricsToken,
    log: { level: variables["AVAL_LOG_LEVEL"]?.trim() || "info" },
  });
  const { log } = parts;
  const service = createService(parts);
  const server = await listen(createApp(service, parts), environment.port, environment.host);
  log.info({ address: server.address(), forum: settings.forumUrl }, "listening");

  void service.start();
  await aborted(stop);
  log.info("stopping");
  // What is under way may be killed at any moment; it is given a moment to end.
  await Promise.race([
    Promise.all([close(server), service.stop()]),
    wait(LONGEST_END, undefined, { ref: false }),
  ]);
  server.closeAllConnections();
}

/** Milliseconds. */
const LONGEST_END = 1500;

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener("abort", () => {
      resolve();
    });
  });
}

/** What is being answered is answered; idle connections are not waited for. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
  });
}
