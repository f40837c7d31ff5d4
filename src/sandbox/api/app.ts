/** The sandbox forum's HTTP side: the API under `.json` addresses, uploads, and the pages for people. */
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { shortName, uploadNamed } from "../acts/uploads.ts";
import type { DeliveryQueue } from "../deliveries.ts";
import type { Forum } from "../forum.ts";
import { notFound, Refusal } from "../refusal.ts";
import { routesOn } from "./call.ts";
import { actorOf, authenticate } from "./authentication.ts";
import { categoryRoutes } from "./categories.ts";
import { groupRoutes } from "./groups.ts";
import { listRoutes } from "./lists.ts";
import { bytesOfParts, partsOfBody } from "./multipart.ts";
import { pollRoutes } from "./polls.ts";
import { postRoutes } from "./posts.ts";
import { answerTooMany, createRateLimit } from "./rate-limit.ts";
import { siteRoutes } from "./site.ts";
import { tagRoutes } from "./tags.ts";
import { themeRoutes } from "./themes.ts";
import { topicRoutes } from "./topics.ts";
import { uploadRoutes } from "./uploads.ts";
import { userRoutes } from "./users.ts";
import { webHookRoutes } from "./web-hooks.ts";

export interface ServedRequest {
  readonly method: string;
  readonly path: string;
  /** The account that acted, null without a key. */
  readonly as: string | null;
  readonly status: number;
}

export interface AppParts {
  readonly forum: Forum;
  readonly queue: DeliveryQueue;
  readonly apiKey: string;
  /** Whether the requests of a minute are limited now. */
  readonly isLimited: () => boolean;
  readonly requests: ServedRequest[];
  /** Pages for people, served to whoever asks for no JSON. */
  readonly pages: express.Router;
}

export function createApp(parts: AppParts): Express {
  const app = express();
  const api = createApi(parts);
  app.disable("x-powered-by");
  app.use((_request, response, next) => {
    response.setHeader("Date", new Date(parts.forum.clock.now()).toUTCString());
    next();
  });
  app.get("/uploads/short-url/:name", (request, response) => {
    const upload = uploadNamed(parts.forum, request.params.name);
    if (upload === undefined) {
      response.status(404).json(notFound().body);
      return;
    }
    response.type(upload.extension).attachment(shortName(upload)).send(upload.content);
  });
  app.use((request, response, next) => {
    if (!isForApi(request)) parts.pages(request, response, next);
    else {
      request.url = request.url.replace(/\.json(?=\?|$)/, "");
      api(request, response, next);
    }
  });
  return app;
}

function isForApi(request: Request): boolean {
  if (request.path.endsWith(".json") || request.get("Api-Key") !== undefined) return true;
  return (request.get("Accept") ?? "").startsWith("application/json");
}

function createApi(parts: AppParts): express.Router {
  const router = express.Router();
  const limit = createRateLimit(parts.forum.clock);
  router.use((request, response, next) => {
    note(parts, request, response);
    const wait = parts.isLimited() && request.get("Api-Key") !== undefined ? limit() : 0;
    if (wait > 0) answerTooMany(response, wait);
    else next();
  });
  router.use((request, response, next) => {
    identify(parts, request, response, next);
  });
  router.use(express.json({ limit: "10mb" }), express.urlencoded({ extended: true, limit: "10mb" }));
  router.use(bytesOfParts, partsOfBody);
  const routes = routesOn(router, parts.forum);
  siteRoutes(routes);
  categoryRoutes(routes);
  userRoutes(routes);
  groupRoutes(routes);
  tagRoutes(routes);
  listRoutes(routes);
  pollRoutes(routes);
  postRoutes(routes);
  topicRoutes(routes);
  uploadRoutes(routes);
  themeRoutes(routes);
  webHookRoutes(routes, parts.queue);
  router.use((_request, response) => void response.status(404).json(notFound().body));
  return router;
}

function note(parts: AppParts, request: Request, response: Response): void {
  const { method, originalUrl } = request;
  const as = actorOf(parts.forum, request)?.username ?? request.get("Api-Username") ?? null;
  response.on("finish", () =>
    parts.requests.push({ method, path: originalUrl, as, status: response.statusCode }),
  );
}

function identify(parts: AppParts, request: Request, response: Response, next: NextFunction): void {
  try {
    response.locals["me"] = authenticate(parts.forum, parts.apiKey, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    response.status(error.status).json(error.body);
    return;
  }
  next();
}
