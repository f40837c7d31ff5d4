/** Private messages: a link of interest named by somebody else or by a profile, a reservation noted, a recount, the reminder of a vote. */
import { postOf } from "../record/act.ts";
import { formatDayTime } from "../dates/format-date.ts";
import type { Member, Post, SentMessage } from "../model/snapshot.ts";
import type { Step } from "../model/step.ts";
import { countRound } from "../request/count-round.ts";
import { isUnderReview } from "../request/letter-life.ts";
import { accounts, stewardsOf } from "../request/people.ts";
import { currentRound, placeOf } from "../request/request.ts";
import type { Project, Request, Round } from "../request/request.ts";
import { shorten } from "../text/shorten.ts";
import { say, sayList } from "../words/say.ts";
import { linkMessages } from "./link-messages.ts";
import { nameOf, numberFor, titleOf } from "./names.ts";
import { profileMessages } from "./profile-messages.ts";
import { quote } from "./quote.ts";
import { recountLine } from "./recount.ts";
import { topicLink } from "./topic-link.ts";

type Message = Extract<Step, { kind: "message" }>;
type OpenRound = Pick<Round, "openedAt" | "endsAt" | "opening">;

/** A forum may have many moderators: those who are told tell the others. */
const MOST_STEWARDS = 5;

/** Nobody is written to about what was recorded longer ago than this, whatever was lost meanwhile. */
const LONG_AGO = 14 * 24 * 3_600_000;

export interface MessagesDue {
  readonly messages: readonly Message[];
  /** When another one is due. */
  readonly wakeAt: number | null;
}

/** The messages that should have been sent by `now` and are not among those sent. */
export function messagesDue(request: Request, now: number): MessagesDue {
  const sent = new Set(request.snapshot.sent.map(keyOf));
  const isSent = ({ to, title, formerTitle = title }: Message) =>
    [title, formerTitle].some((one) => sent.has(keyOf({ to: to.id, title: one })));
  const links = linkMessages(request).filter(
    ({ since, message }) => since >= now - LONG_AGO && !isSent(message),
  );
  const messages = [
    ...links.flatMap(({ message, dueAt }) => (dueAt <= now ? [message] : [])),
    ...profileMessages(request, now - LONG_AGO),
    ...aboutConcerns(request, now),
    ...aboutRecounts(request),
    ...reminders(request, now),
  ];
  const later = links.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now);
  return {
    messages: messages.filter((message) => !isSent(message)),
    wakeAt: later.length === 0 ? null : Math.min(...later),
  };
}

function keyOf({ to, title }: SentMessage): string {
  return `${to} ${title}`;
}

/** A reservation that a steward has noted for somebody: they are told, and may take it back. */
function aboutConcerns(request: Request, now: number): Message[] {
  const { language } = request.settings;
  const known = accounts(request.snapshot);
  return request.acts.flatMap((act): Message[] => {
    if (act.do !== "concern" || act.who.id === act.by.id || act.at < now - LONG_AGO) return [];
    const to = known.get(act.who.id);
    if (to === undefined) return [];
    const { topic } = request.snapshot;
    const title = say(language, "message.concern-title", {
      title: shorten(topic.title, 120),
      id: `${topic.id}-${act.id}`,
    });
    const values = {
      by: nameOf(request, act.by),
      id: act.id,
      text: quote(language, act.text),
      topic: topicLink(request, postOf(act)),
    };
    return [{ kind: "message", to, title, raw: say(language, "message.concern", values) }];
  });
}

/** To the stewards, when a recusal declared after the decision would change it and the letter is out. */
function aboutRecounts(request: Request): Message[] {
  const { language } = request.settings;
  const { topic } = request.snapshot;
  return request.projects.flatMap((project) => {
    const line = !isUnderReview(request, project) ? null : recountLine(request, project);
    if (line === null) return [];
    // One that was decided already may come up again by another recusal.
    const kept = request.acts.filter((act) => act.do === "uphold" && act.n === project.n).length;
    const title = say(language, "message.recount-title", {
      title: shorten(topic.title, 120),
      id: [topic.id, project.n, ...(kept === 0 ? [] : [kept + 1])].join("-"),
    });
    const raw = say(language, "message.recount", {
      line,
      n: numberFor(request, project),
      topic: topicLink(request, null),
    });
    return stewardsOf(request, project)
      .slice(0, MOST_STEWARDS)
      .map((to): Message => ({ kind: "message", to, title, raw }));
  });
}

/** To whoever may vote and has not, once, some time before the first of the topic's open votes ends. */
function reminders(request: Request, now: number): Message[] {
  const { language } = request.settings;
  const open = request.projects.flatMap((project) => {
    const round = currentRound(project);
    return round?.state === "open" && round.closedAt === null ? [{ project, round }] : [];
  });
  const due = open.filter(
    ({ project, round }) =>
      now >= remindersFrom(round, project.electorate.length) && isReminded(round) && now < round.endsAt,
  );
  if (due.length === 0) return [];
  const people = new Map<number, { readonly to: Member; readonly projects: Project[] }>();
  for (const { project, round } of open) {
    const voted = new Set(
      Object.values(countRound(project, round).votes)
        .flat()
        .map((voter) => voter.id),
    );
    for (const to of project.electorate) {
      if (voted.has(to.id)) continue;
      const entry = people.get(to.id) ?? { to, projects: [] };
      entry.projects.push(project);
      people.set(to.id, entry);
    }
  }
  const rounds = due.map(({ project, round }) => `${project.n}.${round.round}`).join("-");
  const end = formatDayTime(Math.min(...due.map(({ round }) => round.endsAt)), placeOf(request));
  const title = say(language, "message.reminder-title", {
    title: shorten(request.snapshot.topic.title, 120),
    id: `${request.snapshot.topic.id}-${rounds}`,
  });
  return [...people.values()].map(({ to, projects }) => {
    const list = sayList(
      language,
      projects.map((project) => titleOf(project, 80)),
    );
    const isConsent = projects.every(
      (project) => currentRound(project)?.opening.rules.rule?.kind === "consent",
    );
    const first = projects[0] === undefined ? undefined : currentRound(projects[0])?.post?.number;
    return {
      kind: "message",
      to,
      title,
      raw: say(language, isConsent ? "message.reminder-consent" : "message.reminder", {
        projects: list,
        count: projects.length,
        end,
        topic: topicLink(request, null, first),
      }),
    };
  });
}

/** A vote shorter than the notice gets no reminder: its opening was one. */
function isReminded({ openedAt, endsAt, opening }: OpenRound): boolean {
  return endsAt - openedAt > opening.rules.reminderBefore;
}

/**
 * So many messages are sent about one topic in a minute: beyond that its own members would wait for their acts, and
 * a stock forum's limit would leave nothing for other topics.
 */
export const MESSAGES_A_MINUTE = 20;
/** What is left of the time before the end when the last of many is reminded, at least. */
const LEFT_AT_LEAST = 30 * 60_000;

/** When reminding begins: at the notice, or as long before the end as so many messages take; never without a notice. */
export function remindersFrom({ endsAt, opening }: OpenRound, electors: number): number {
  const sending = (electors / MESSAGES_A_MINUTE) * 60_000;
  if (opening.rules.reminderBefore === 0) return endsAt;
  const notice = Math.max(opening.rules.reminderBefore, sending < 60_000 ? 0 : sending + LEFT_AT_LEAST);
  return endsAt - notice;
}

/** To whoever voted in a copy of a ballot, before it is closed. */
export function aboutCopy(request: Request, copy: Post, voters: readonly Member[]): Message[] {
  const { language } = request.settings;
  const { topic, sent } = request.snapshot;
  const title = say(language, "message.copy-title", {
    title: shorten(topic.title, 120),
    id: `${topic.id}-${copy.id}`,
  });
  const raw = say(language, "message.copy", { topic: topicLink(request, copy.id) });
  const untold = voters.filter(
    (voter) => !sent.some((message) => message.to === voter.id && message.title === title),
  );
  return untold.map((to) => ({ kind: "message", to, title, raw }));
}
