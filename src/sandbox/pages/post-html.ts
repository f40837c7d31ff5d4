/** A post for people: its text with checkboxes that can be ticked and polls that can be voted in. */
import { escapeHtml } from "../cooking/cook.ts";
import { isoTime, type Forum } from "../forum.ts";
import type { Member, Poll, Post } from "../state/entities.ts";
import { isClosed } from "../acts/poll-life.ts";
import { memberById } from "../rules/membership.ts";
import { canEditPost } from "../rules/rights.ts";
import { resultsShown, votersOf } from "../views/poll-json.ts";
import { roleOf, wordsOf } from "./words.ts";

export function postHtml(forum: Forum, post: Post, me: Member | null): string {
  const words = wordsOf(forum);
  const author = memberById(forum, post.memberId);
  const shown = escapeHtml(author.name === "" ? author.username : author.name);
  const name = `<a href="/u/${escapeHtml(author.username)}">${shown}</a>`;
  if (post.type === 3) {
    const what = words.status[post.actionCode ?? ""] ?? escapeHtml(post.actionCode ?? "");
    return `<article id="post_${post.number}"><p class="soft">${name} ${what}, ${moment(forum, post.createdAt)}</p></article>`;
  }
  const role = roleOf(forum, author);
  const facts = [
    ...(role === null ? [] : [role]),
    moment(forum, post.createdAt),
    ...(post.version > 1 ? [words.edited(post.version)] : []),
    ...(post.wiki ? [words.wiki] : []),
    ...(post.likes.size > 0 ? [words.likes(post.likes.size)] : []),
  ];
  return `<article id="post_${post.number}">
<h2 class="unseen">${words.postBy(post.number, shown)}</h2>
<header><strong>${name}</strong> <a class="soft" href="#post_${post.number}">${words.number(post.number)}</a> <span class="soft">${facts.join(" · ")}</span></header>
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
  const words = wordsOf(forum);
  const mayEdit = me !== null && canEditPost(forum, me, post);
  const polls = new Map(post.polls.map((poll) => [poll.name, poll]));
  // The forum's anchors are empty links before a heading; here posts have addresses of their own.
  const text = post.cooked
    .replaceAll(/<a name="[^"]*" class="anchor" href="[^"]*"><\/a>/g, "")
    .replaceAll("<table>", `<div class="wide" tabindex="0" role="region" aria-label="${words.table}"><table>`)
    .replaceAll("</table>", "</table></div>");
  const withPolls = text.replaceAll(
    /<div class="poll"[^>]*data-poll-name="([^"]*)"[\s\S]*?<div class="poll-info">[\s\S]*?<\/div>\n<\/div>\n<\/div>/g,
    (markup: string, name: string) => {
      const poll = polls.get(name);
      return poll === undefined ? markup : pollHtml(forum, post, poll, me);
    },
  );
  const ticking = `<form id="tick-${post.id}" method="post" action="/p/${post.id}/tick"></form>`;
  const boxed = withCheckboxes(forum, post, withPolls, mayEdit);
  return mayEdit ? `${boxed}${ticking}` : boxed;
}

/** The boxes stand in the text in the same order as in the raw, so they are numbered through. */
function withCheckboxes(forum: Forum, post: Post, html: string, mayEdit: boolean): string {
  const words = wordsOf(forum);
  let index = -1;
  return html.replaceAll(
    /<li>(\s*(?:<p>)?)\[([ xX])\]([^<\n]*)/g,
    (_, before: string, mark: string, label: string) => {
      index += 1;
      const sign = mark === " " ? "☐" : "☑";
      if (!mayEdit) return `<li class="box">${before}${sign}${label}`;
      const action = (mark === " " ? words.tickOf : words.untickOf)(label.trim());
      return `<li class="box">${before}<button class="box" form="tick-${post.id}" name="box" value="${index}" aria-label="${action}">${sign}</button>${label}`;
    },
  );
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
    return `<label>${input}${escapeHtml(option.html)}${resultsShown(forum, poll, me) ? result(forum, poll, option.html, { voters, total }) : ""}</label>`;
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

function result(
  forum: Forum,
  poll: Poll,
  option: string,
  { voters, total }: { readonly voters: readonly number[]; readonly total: number },
): string {
  const words = wordsOf(forum);
  const names = poll.public ? voters.map((id) => escapeHtml(memberById(forum, id).username)).join(", ") : "";
  const label = `${escapeHtml(option)}${words.colon}${words.voters(voters.length)}`;
  const bar = `<meter min="0" max="${Math.max(total, 1)}" value="${voters.length}" aria-label="${label}"></meter>`;
  return `${words.colon}${voters.length}${bar}<span class="soft">${names}</span>`;
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
