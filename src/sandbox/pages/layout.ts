/** The frame of every page: who acts, where to go. */
import { escapeHtml } from "../cooking/cook.ts";
import type { Forum } from "../forum.ts";
import type { Member } from "../state/entities.ts";
import { people } from "../rules/membership.ts";
import { roleOf, wordsOf } from "./words.ts";

export interface Page {
  readonly title: string;
  /** HTML. */
  readonly main: string;
  /** Something to say above the page: why an action was refused. */
  readonly notice: string | null;
}

export function layout(forum: Forum, me: Member | null, page: Page): string {
  const words = wordsOf(forum);
  const notice = page.notice === null ? "" : `<p class="notice" role="alert">${escapeHtml(page.notice)}</p>`;
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="/sandbox.css">
</head>
<body>
<a class="skip" href="#content">${words.toContent}</a>
<header class="site">
<a href="/">${words.home}</a>
<a href="/messages">${words.messages}</a>
${memberChooser(forum, me)}
</header>
<main id="content" tabindex="-1">
${notice}
<h1>${escapeHtml(page.title)}</h1>
${page.main}
</main>
<footer>${words.sandbox}</footer>
</body>
</html>`;
}

function memberChooser(forum: Forum, me: Member | null): string {
  const words = wordsOf(forum);
  const options = people(forum).map((member) => {
    const selected = member.id === me?.id ? " selected" : "";
    const name = member.name === "" ? member.username : `${member.name} (${member.username})`;
    const role = roleOf(forum, member);
    const label = role === null ? name : `${name}, ${role}`;
    return `<option value="${escapeHtml(member.username)}"${selected}>${escapeHtml(label)}</option>`;
  });
  return `<form method="post" action="/act-as">
<label for="act-as">${words.actAs}</label>
<select id="act-as" name="username"><option value="">${words.nobody}</option>${options.join("")}</select>
<button>${words.change}</button>
</form>`;
}
