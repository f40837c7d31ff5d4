/**
 * The pages on which people read the sandbox forum and act as any of its members. No script: forms and links
 * only. Who acts is kept in a cookie that other sites cannot use.
 */
import express, { type Request, type Response, type Router } from "express";
import { z } from "zod";
import { createReply, createTopic } from "../acts/create-post.ts";
import { editPost } from "../acts/edit-post.ts";
import { tagTopic } from "../acts/tag-topic.ts";
import { castVote, removeVote } from "../acts/vote.ts";
import type { Forum } from "../forum.ts";
import { notLoggedIn, Refusal } from "../refusal.ts";
import type { Member, Topic } from "../state/entities.ts";
import { checkboxesIn, setCheckbox } from "../rules/checklist.ts";
import { memberNamed } from "../rules/membership.ts";
import { visiblePost, visibleTopic } from "../rules/rights.ts";
import { layout } from "./layout.ts";
import { refusalInWords } from "./refusal-words.ts";
import { STYLE } from "./style.ts";
import { memberMain, newTopicForm, topicList, topicMain, welcome } from "./topic-page.ts";
import { wordsOf } from "./words.ts";

const COOKIE = "sandbox_member";

const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});

export function createPages(forum: Forum): Router {
  const router = express.Router();
  router.use((_request, response, next) => {
    response.set(
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'",
    );
    next();
  });
  router.use(express.urlencoded({ extended: false, limit: "1mb" }));
  router.get("/sandbox.css", (_request, response) => void response.type("css").send(STYLE));
  reading(router, forum);
  acting(router, forum);
  router.use((request, response) => {
    showRefusal(forum, request, response, null);
  });
  return router;
}

function reading(router: Router, forum: Forum): void {
  const words = (): ReturnType<typeof wordsOf> => wordsOf(forum);
  router.get(["/", "/latest"], (request, response) => {
    const me = whoActs(forum, request);
    show(forum, request, response, {
      title: words().home,
      main: welcome(forum) + topicList(forum, me, false) + newTopicForm(forum, me),
    });
  });
  router.get("/messages", (request, response) => {
    show(forum, request, response, {
      title: words().messages,
      main: topicList(forum, whoActs(forum, request), true),
    });
  });
  router.get("/u/:username", (request, response) => {
    const member = memberNamed(forum, request.params.username);
    if (member === undefined) showRefusal(forum, request, response, null);
    else
      show(forum, request, response, {
        title: member.name || member.username,
        main: memberMain(forum, member),
      });
  });
  for (const path of ["/t/:id", "/t/:slug/:id", "/t/:slug/:id/:number"]) {
    router.get(path, (request, response) => {
      orRefuse(forum, request, response, () => {
        showTopic(forum, request, response, topicOf(forum, request));
      });
    });
  }
}

function acting(router: Router, forum: Forum): void {
  router.post("/act-as", (request, response) => {
    const username = field(request, "username");
    if (username === "") response.clearCookie(COOKIE);
    else response.cookie(COOKIE, username, { httpOnly: true, sameSite: "strict" });
    response.redirect(303, safeReturn(request));
  });
  on(router, forum, "/topics", (me, request) => {
    const { topic } = createTopic(forum, me, {
      title: field(request, "title"),
      raw: field(request, "raw"),
      categoryId: Number(field(request, "category")),
      tags: [],
      externalId: null,
    });
    return `/t/${topic.id}`;
  });
  on(router, forum, "/t/:id/reply", (me, request) => {
    const post = createReply(forum, me, idOf(request), { raw: unix(field(request, "raw")), replyTo: null });
    return `/t/${post.topic.id}#post_${post.number}`;
  });
  on(router, forum, "/t/:id/tags", (me, request) => {
    const topic = visibleTopic(forum, me, idOf(request));
    tagTopic(forum, me, topic, field(request, "tags").split(/[\s,]+/));
    return `/t/${topic.id}`;
  });
  on(router, forum, "/p/:id/edit", (me, request) => {
    const post = visiblePost(forum, me, idOf(request));
    editPost(forum, me, post, { raw: unix(field(request, "raw")), rawOld: unix(field(request, "raw_old")) });
    return `/t/${post.topic.id}#post_${post.number}`;
  });
  on(router, forum, "/p/:id/tick", (me, request) => {
    const post = visiblePost(forum, me, idOf(request));
    const box = checkboxesIn(post.raw)[Number(field(request, "box"))];
    if (box !== undefined) {
      editPost(forum, me, post, { raw: setCheckbox(post.raw, box.line, !box.checked), rawOld: post.raw });
    }
    return `/t/${post.topic.id}#post_${post.number}`;
  });
  on(router, forum, "/p/:id/vote", (me, request) => {
    const post = visiblePost(forum, me, idOf(request));
    const place = { postId: post.id, pollName: field(request, "poll") };
    if (field(request, "remove") === "") castVote(forum, me, place, allFields(request, "options"));
    else removeVote(forum, me, place);
    return `/t/${post.topic.id}#post_${post.number}`;
  });
}

/** A form that an acting member sends; afterwards the page it belongs to is shown again. */
function on(router: Router, forum: Forum, path: string, act: (me: Member, request: Request) => string): void {
  router.post(path, (request, response) => {
    orRefuse(forum, request, response, () => {
      const me = whoActs(forum, request);
      if (me === null) throw notLoggedIn();
      response.redirect(303, act(me, request));
    });
  });
}

function orRefuse(forum: Forum, request: Request, response: Response, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    showRefusal(forum, request, response, error);
  }
}

const refusalWords = z.object({ errors: z.array(z.string()) });

function showRefusal(forum: Forum, request: Request, response: Response, refusal: Refusal | null): void {
  const words = wordsOf(forum);
  const said = refusalWords.safeParse(refusal?.body);
  const known = refusal !== null && refusal.status !== 404 && said.success;
  const notice = known
    ? said.data.errors.map((error) => refusalInWords(error, words.language)).join(" ")
    : words.notFound;
  response.status(refusal?.status ?? 404);
  show(forum, request, response, {
    title: words.home,
    main: topicList(forum, whoActs(forum, request), false),
    notice,
  });
}

function showTopic(forum: Forum, request: Request, response: Response, topic: Topic): void {
  show(forum, request, response, {
    title: topic.title,
    main: topicMain(forum, topic, whoActs(forum, request)),
  });
}

interface Shown {
  readonly title: string;
  readonly main: string;
  readonly notice?: string | null;
}

function show(forum: Forum, request: Request, response: Response, { notice = null, ...page }: Shown): void {
  response.type("html").send(layout(forum, whoActs(forum, request), { ...page, notice }));
}

/** A suspended account can be chosen, but does not act. */
function whoActs(forum: Forum, request: Request): Member | null {
  const cookies = (request.get("Cookie") ?? "").split(/;\s*/).map((part) => part.split("="));
  const [, username = ""] = cookies.find(([name]) => name === COOKIE) ?? [];
  const member = username === "" ? undefined : memberNamed(forum, decodeURIComponent(username));
  return member === undefined || member.suspended || member.staged ? null : member;
}

function topicOf(forum: Forum, request: Request): Topic {
  return visibleTopic(forum, whoActs(forum, request), idOf(request));
}

function idOf(request: Request): number {
  return Number(request.params["id"]);
}

function field(request: Request, name: string): string {
  return allFields(request, name)[0] ?? "";
}

function allFields(request: Request, name: string): string[] {
  const value = fields.parse(request.body)[name] ?? [];
  return typeof value === "string" ? [value] : value;
}

/** Browsers send line ends of their own. */
function unix(text: string): string {
  return text.replaceAll("\r\n", "\n");
}

/** Back to the page the form was on, if it is one of ours. */
function safeReturn(request: Request): string {
  const from = request.get("Referer");
  const url = from !== undefined && URL.canParse(from) ? new URL(from) : null;
  return url !== null && url.host === request.get("Host") ? url.pathname : "/";
}
