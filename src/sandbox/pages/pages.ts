/** The pages on which people read the sandbox forum. */
import express, { type Router } from "express";
import type { Forum } from "../forum.ts";

export function createPages(forum: Forum): Router {
  const router = express.Router();
  router.get("/", (_request, response) => {
    response.type("text/plain").send([...forum.state.topics.values()].map((topic) => topic.title).join("\n"));
  });
  return router;
}
