/** Turns the text of a post into the HTML that people see (`cooked`), the forum's own blocks included. */
import { POLL_ATTRIBUTES, readPoll } from "../rules/poll-markup.ts";
import { splitBlocks, type BbcodeBlock } from "./bbcode-blocks.ts";
import { cookMarkdown, type CookingEnvironment, type MentionKind } from "./markdown.ts";

export function cook(raw: string, mention: (name: string) => MentionKind): string {
  return cookLines(raw.split(/\r?\n/), { mention, headings: 0 });
}

function cookLines(lines: readonly string[], environment: CookingEnvironment): string {
  return splitBlocks(lines)
    .map((block) =>
      block.kind === "text" ? cookMarkdown(block.text, environment) : cookBlock(block, environment),
    )
    .filter((html) => html !== "")
    .join("\n");
}

function cookBlock(block: BbcodeBlock, environment: CookingEnvironment): string {
  switch (block.tag) {
    case "wrap":
      return cookWrap(block, environment);
    case "details":
      return `<details>\n<summary>\n${escapeHtml(block.argument)}</summary>\n${cookLines(block.lines, environment)}\n</details>`;
    case "quote":
      return cookQuote(block, environment);
    case "poll":
      return cookPoll(block);
  }
}

/** Attributes of one letter do not reach the page (recorded); a poll inside is broken and shown as text. */
function cookWrap(block: BbcodeBlock, environment: CookingEnvironment): string {
  const data = [...block.attributes]
    .filter(([name]) => name.length > 1)
    .map(([name, value]) => ` data-${name.toLowerCase()}="${escapeHtml(value)}"`)
    .join("");
  const inside = splitBlocks(block.lines)
    .map((inner) => {
      if (inner.kind === "text") return cookMarkdown(inner.text, environment);
      if (inner.tag !== "poll") return cookBlock(inner, environment);
      const list = cookMarkdown(inner.lines.filter((line) => !line.startsWith("#")).join("\n"), environment);
      return `${escapeHtml(inner.openingLine)}\n${list}\n[/]\n[poll ]`;
    })
    .join("\n");
  return `<div class="d-wrap" data-wrap="${escapeHtml(block.argument)}"${data}>\n${inside}\n</div>`;
}

function cookQuote(block: BbcodeBlock, environment: CookingEnvironment): string {
  const [username = "", ...facts] = block.argument.split(",").map((part) => part.trim());
  const data = facts
    .map((fact) => /^(post|topic):(\d+)$/.exec(fact))
    .map((fact) => (fact === null ? "" : ` data-${fact[1] ?? ""}="${fact[2] ?? ""}"`))
    .join("");
  const name = escapeHtml(username);
  const title =
    username === "" ? "" : `<div class="title">\n<div class="quote-controls"></div>\n${name}:</div>\n`;
  const inside = cookLines(block.lines, { ...environment, mention: () => null });
  return `<aside class="quote no-group" data-username="${name}"${data}>\n${title}<blockquote>\n${inside}\n</blockquote>\n</aside>`;
}

function cookPoll(block: BbcodeBlock): string {
  const poll = readPoll(block);
  const data = POLL_ATTRIBUTES.flatMap((name) => {
    const value = name === "name" ? poll.name : block.attributes.get(name);
    return value === undefined ? [] : [` data-poll-${name.toLowerCase()}="${escapeHtml(value)}"`];
  }).join("");
  const title = poll.title === null ? "" : `<div class="poll-title">${escapeHtml(poll.title)}</div>\n`;
  const options = poll.options
    .map((option) => `<li data-poll-option-id="${option.id}">${escapeHtml(option.html)}</li>\n`)
    .join("");
  const info = `<div class="poll-info">\n<p>\n<span class="info-number">0</span>\n<span class="info-label">voters</span>\n</p>\n</div>`;
  return `<div class="poll" data-poll-status="open"${data}>\n<div>\n<div class="poll-container">\n${title}<ul>\n${options}</ul>\n</div>\n${info}\n</div>\n</div>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
