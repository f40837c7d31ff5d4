/** A post for people: its text with checkboxes that can be ticked and polls that can be voted in. */
import { escapeHtml } from "../cooking/cook.ts";
import { isoTime, type Forum } from "../forum.ts";
import type { Member, Poll, Post } from "../state/entities.ts";
import { isClosed } from "../acts/poll-life.ts";
import { memberById } from "../rules/membership.ts";
import { canEditPost } from "../rules/rights.ts";
import { resultsShown, votersOf } from "../views/poll-json.ts";
import { wordsOf } from "./words.ts";

export function postHtml(forum: Forum, post: Post, me: Member | null): string {
  const words = wordsOf(forum);
  const author = memberById(forum, post.memberId);
  const name = `<a href="/u/${escapeHtml(author.username)}">${escapeHtml(author.name === "" ? author.username : author.name)}</a>`;
  if (post.type === 3) {
    const what = words.status[post.actionCode ?? ""] ?? escapeHtml(post.actionCode ?? "");
    return `<article id="post_${post.number}"><p class="soft">${name} ${what}, ${moment(forum, post.createdAt)}</p></article>`;
  }
  const facts = [
    moment(forum, post.createdAt),
    ...(post.version > 1 ? [words.edited(post.version)] : []),
    ...(post.wiki ? [words.wiki] : []),
    ...(post.likes.size > 0 ? [words.likes(post.likes.size)] : []),
  ];
  return `<article id="post_${post.number}">
<header><strong>${name}</strong> <a class="soft" href="#post_${post.number}">n° ${post.number}</a> <span class="soft">${facts.join(" · ")}</span></header>
<div class="cooked">${livelyText(forum, post, me)}</div>
${editor(forum, post, me)}
</article>`;
}

function moment(forum: Forum, time: number): string {
  const { language } = wordsOf(forum);
  const shown = new Date(time).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", {
    timeZone: "Europe/Paris",
    dateStyle: "medium",
    timeStyle: "short",
  });
  return `<time datetime="${isoTime(time)}">${shown}</time>`;
}

function livelyText(forum: Forum, post: Post, me: Member | null): string {
  const mayEdit = me !== null && canEditPost(forum, me, post);
  const polls = new Map(post.polls.map((poll) => [poll.name, poll]));
  const withPolls = post.cooked.replaceAll(
    /<div class="poll"[^>]*data-poll-name="([^"]*)"[\s\S]*?<div class="poll-info">[\s\S]*?<\/div>\n<\/div>\n<\/div>/g,
    (markup: string, name: string) => {
      const poll = polls.get(name);
      return poll === undefined ? markup : pollHtml(forum, post, poll, me);
    },
  );
  const ticking = `<form id="tick-${post.id}" method="post" action="/p/${post.id}/tick"></form>`;
  const text = withCheckboxes(forum, post, withPolls, mayEdit);
  return mayEdit ? `${text}${ticking}` : text;
}

/** The boxes stand in the text in the same order as in the raw, so they are numbered through. */
function withCheckboxes(forum: Forum, post: Post, html: string, mayEdit: boolean): string {
  const words = wordsOf(forum);
  let index = -1;
  return html.replaceAll(/<li>(\s*(?:<p>)?)\[([ xX])\]/g, (_, before: string, mark: string) => {
    index += 1;
    const sign = mark === " " ? "☐" : "☑";
    if (!mayEdit) return `<li class="box">${before}${sign}`;
    const action = mark === " " ? words.tick : words.untick;
    return `<li class="box">${before}<button class="box" form="tick-${post.id}" name="box" value="${index}" aria-label="${action}">${sign}</button>`;
  });
}

function pollHtml(forum: Forum, post: Post, poll: Poll, me: Member | null): string {
  const words = wordsOf(forum);
  const total = new Set(poll.votes.map((vote) => vote.memberId)).size;
  const closed = isClosed(forum, poll);
  const kind = poll.type === "multiple" ? "checkbox" : "radio";
  const options = poll.options.map((option) => {
    const voters = votersOf(poll, option.id);
    const mine = me !== null && voters.includes(me.id);
    const input =
      closed || me === null
        ? ""
        : `<input type="${kind}" name="options" value="${option.id}"${mine ? " checked" : ""}> `;
    return `<label>${input}${escapeHtml(option.html)}${resultsShown(forum, poll, me) ? result(forum, poll, voters, total) : ""}</label>`;
  });
  const voted = me !== null && poll.votes.some((vote) => vote.memberId === me.id);
  const name = `<input type="hidden" name="poll" value="${escapeHtml(poll.name)}">`;
  const remove = voted ? ` <button name="remove" value="1">${words.removeVote}</button>` : "";
  const buttons = closed || me === null ? "" : `<button>${words.vote}</button>${remove}`;
  const groups = poll.groups === null ? [] : [words.reservedTo(escapeHtml(poll.groups))];
  const facts = [words.voters(total), ...groups, ...(closed ? [words.closed] : [])].join(" · ");
  const title = poll.title === null ? "" : `<strong>${escapeHtml(poll.title)}</strong>`;
  return `<form class="poll" method="post" action="/p/${post.id}/vote">${title}${options.join("")}${name}<p class="soft">${facts}</p>${buttons}</form>`;
}

function result(forum: Forum, poll: Poll, voters: readonly number[], total: number): string {
  const names = poll.public ? voters.map((id) => escapeHtml(memberById(forum, id).username)).join(", ") : "";
  const bar = `<meter min="0" max="${Math.max(total, 1)}" value="${voters.length}"></meter>`;
  return ` : ${voters.length}${bar}<span class="soft">${names}</span>`;
}

function editor(forum: Forum, post: Post, me: Member | null): string {
  if (me === null || !canEditPost(forum, me, post)) return "";
  const words = wordsOf(forum);
  return `<details><summary class="soft">${words.edit}</summary>
<form method="post" action="/p/${post.id}/edit">
<textarea name="raw" aria-label="${words.edit}" required>\n${escapeHtml(post.raw)}</textarea>
<textarea name="raw_old" hidden>\n${escapeHtml(post.raw)}</textarea>
<button>${words.save}</button>
</form></details>`;
}
