/**
 * Messages to people whose link of interest somebody else has named or wonders about. Named in two sheets, one gets
 * one message about both: so a naming that leaves projects out waits a little for the others.
 */
import { postOf } from "../record/act.ts";
import type { Act } from "../record/act.ts";
import type { Language } from "../model/settings.ts";
import type { Member } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { accounts, speaksForRequest } from "../request/people.ts";
import type { Request } from "../request/request.ts";
import { plainInMarkdown } from "../text/plain-text.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { nameOf, titleOf } from "./names.ts";
import { quote } from "./quote.ts";
import { topicLink } from "./topic-link.ts";

type Message = Extract<Step, { kind: "message" }>;
type Naming = Extract<Act, { do: "recuse" | "ask" }>;

/** Long enough to write the same name into a second sheet. */
const SOON_AFTER = 5 * 60_000;

/** What this message was called before: who has had it then is not written to again. */
const FORMER_TITLES: Readonly<Record<Language, (id: string, title: string) => string>> = {
  fr: (id, title) => `Lien d'intérêts signalé (${id}) : ${title}`,
  en: (id, title) => `Link of interest reported (${id}): ${title}`,
};

export interface LinkMessage {
  readonly message: Message;
  /** Since when it is to be sent. */
  readonly dueAt: number;
  /** When what it tells was recorded. */
  readonly since: number;
}

/** What everybody named is to be told, one message for all that was said within a few minutes. */
export function linkMessages(request: Request): LinkMessage[] {
  const known = accounts(request.snapshot);
  const namings = request.acts.filter(
    (act): act is Naming => (act.do === "recuse" || act.do === "ask") && act.who.id !== act.by.id,
  );
  const people = Map.groupBy(namings, (act) => `${act.do}.${act.who.id}`);
  return [...people.values()].flatMap((acts) => {
    const to = known.get(acts[0]?.who.id ?? 0);
    return to === undefined ? [] : toldTo(request, to, acts);
  });
}

function toldTo(request: Request, to: Member, acts: readonly Naming[]): LinkMessage[] {
  const told = new Set<number>();
  const messages: LinkMessage[] = [];
  for (const occasion of occasions(acts)) {
    const all = occasion.flatMap((act) =>
      act.n.length === 0 ? request.projects.map(({ n }) => n) : [...act.n],
    );
    const news = [...new Set(all)].filter((n) => !told.has(n));
    const [first] = occasion;
    if (first === undefined || news.length === 0) continue;
    for (const n of news) told.add(n);
    const since = occasion.at(-1)?.at ?? first.at;
    const dueAt = told.size >= request.projects.length ? since : since + SOON_AFTER;
    const part = messages.length === 0 ? "" : `-${messages.length + 1}`;
    messages.push({ message: written(request, to, first, news, part), dueAt, since });
  }
  return messages;
}

/** The acts by what was said soon after one another, in their order. */
function occasions(acts: readonly Naming[]): Naming[][] {
  const found: Naming[][] = [];
  for (const act of acts.toSorted((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && act.at - before.at <= SOON_AFTER) last.push(act);
    else found.push([act]);
  }
  return found;
}

function written(request: Request, to: Member, act: Naming, news: readonly number[], part: string): Message {
  const { language } = request.settings;
  const { topic } = request.snapshot;
  const id = `${topic.id}${part}`;
  const about = shorten(topic.title, 120);
  const concerned = request.projects.filter(({ n }) => news.includes(n));
  const values = {
    source: sourceOf(request, act),
    projects: sayList(
      language,
      concerned.map((project) => titleOf(project, 80)),
    ),
    topic: topicLink(request, postOf(act)),
    reason: act.text === "" ? "" : ` (${quote(language, act.text, 160)})`,
  };
  const key = act.do === "ask" ? "asked" : "named";
  return {
    kind: "message",
    to,
    title: say(language, `message.${key}-title`, { title: about, id }),
    raw: say(language, `message.${key}`, values),
    ...(key === "named" ? { formerTitle: FORMER_TITLES[language](id, about) } : {}),
  };
}

/** Whose word it is: the request's, whoever only passes it on, or that of the member who said it. */
function sourceOf(request: Request, { by }: Naming): string {
  const { settings, snapshot, relayer, requester } = request;
  const { language } = settings;
  if (by.id === snapshot.bot.id) return say(language, "source.sheet");
  const isOfTheRequest = speaksForRequest(request, by.id) || by.id === snapshot.topic.author.id;
  if (!isOfTheRequest) return say(language, "source.person", { by: nameOf(request, by) });
  const who = plainInMarkdown(shorten(requester.name, 80));
  if (relayer === null) return say(language, "source.request", { requester: who });
  return say(language, "source.relayed", {
    requester: who,
    relayer: nameOf(request, { id: relayer.id, name: relayer.name }),
  });
}
