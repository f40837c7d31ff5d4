/** Everything that the service answers over HTTP: the door, what monitoring asks for, and the public pages. */
import express from "express";
import type { Express } from "express";
import { letterPages } from "../pages/letter-pages.ts";
import type { ServiceParts } from "./attach.ts";
import { createPublicTopics } from "./public-topics.ts";
import type { Service } from "./service.ts";

/** The app, ready to be listened with. */
export function createApp(
  service: Pick<Service, "router" | "register">,
  { settings, clock, log }: Pick<ServiceParts, "settings" | "clock" | "log">,
): Express {
  const isPublic = createPublicTopics(settings.forumUrl, clock);

  /** The letters that the public may see: those of topics that it may read, unless settings say all. */
  async function readRegister() {
    const cards = await service.register();
    if (settings.register.privateTopics) return cards;
    const shown = await Promise.all(cards.map(({ topicId }) => isPublic(topicId)));
    return cards.filter((_, index) => shown[index]);
  }

  const app = express().disable("x-powered-by");
  app.use(service.router);
  app.use(
    letterPages({
      readRegister,
      settings,
      onError: (err) => log.error({ err }, "the register cannot be read"),
    }),
  );
  return app;
}
