/** `aval serve`: the service for one forum, until it is told to stop. */
import type { Server } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { RateLimited, Unreachable } from "../discourse-api/errors.ts";
import { createApp } from "../shell/app.ts";
import { assemble } from "../shell/assemble.ts";
import { listen } from "../shell/listen.ts";
import type { Log } from "../shell/log.ts";
import { pauseAfter } from "../shell/pause-after.ts";
import { createService } from "../shell/service.ts";
import type { Service } from "../shell/service.ts";
import { readConfiguredForum } from "./configured-forum.ts";
import { networkPress } from "./network-press.ts";

/** Serves until `stop` is aborted, then drains. A forum that is away at the start is waited for. */
export async function serve(
  variables: Readonly<Record<string, string | undefined>>,
  stop: AbortSignal,
): Promise<void> {
  const { environment, settings, connection } = await readConfiguredForum({ variables, needs: "deliveries" });
  const press = await networkPress(settings, environment.settingsPath, environment.certificatePassphrase);
  const parts = assemble({
    press,
    settings,
    connection,
    secrets: environment.webhookSecrets,
    sealSecrets: environment.sealSecrets,
    log: { level: variables["AVAL_LOG_LEVEL"]?.trim() || "info" },
  });
  const { log } = parts;
  const service = createService(parts);
  const server = await listen(createApp(service, parts), environment.port, environment.host);
  log.info({ address: server.address(), forum: settings.forumUrl }, "listening");

  const started = startWhenReachable(service, log, stop);
  await Promise.race([started.then(() => aborted(stop)), aborted(stop)]);
  log.info("stopping");
  await Promise.all([close(server), service.stop()]);
}

async function startWhenReachable(service: Service, log: Log, stop: AbortSignal): Promise<void> {
  for (let failures = 1; !stop.aborted; failures += 1) {
    try {
      await service.start();
      return;
    } catch (err) {
      if (!(err instanceof Unreachable) && !(err instanceof RateLimited)) throw err;
      const pause = pauseAfter(err, failures);
      log.warn({ err, retryIn: pause }, "the forum cannot be read yet");
      await wait(pause, undefined, { signal: stop }).catch(() => undefined);
    }
  }
}

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
