/**
 * Markdown as the forum sets it: curly quotes, mentions, upload links, heading anchors; comments gone, HTML
 * kept only where it is harmless.
 */
import markdownIt, { type Env, type MarkdownIt, type Token } from "markdown-it";

/** Whom an @name means; the rest stays plain. */
export type MentionKind = "member" | "group" | null;

export interface CookingEnvironment extends Env {
  readonly mention: (name: string) => MentionKind;
  headings: number;
}

const ALLOWED_TAG = /^<\/?(?:b|i|em|strong|br|hr|small|sub|sup|kbd|mark|ins|del|big|p|blockquote)\s*\/?>$/i;

/** Mentions as Discourse reads them: an @ that follows no word character. */
export const MENTION = /(?<![\w/])@([A-Za-z0-9_](?:[\w.-]*[A-Za-z0-9])?)/g;

const markdown = createMarkdown();

export function cookMarkdown(text: string, environment: CookingEnvironment): string {
  return markdown.render(text, environment).trim();
}

function createMarkdown(): MarkdownIt {
  const it = markdownIt({ html: true, linkify: true, typographer: true, breaks: true, langPrefix: "lang-" });
  it.validateLink = (url) => /^(?:https?:|mailto:|upload:|[/#?]|[^:]*$)/i.test(url);
  it.renderer.rules["html_block"] = (tokens, index) => keepHarmless(tokens[index]?.content ?? "");
  it.renderer.rules["html_inline"] = (tokens, index) => keepHarmless(tokens[index]?.content ?? "");
  it.renderer.rules["heading_open"] = (tokens, index, _options, env) => {
    const cooking = environmentOf(env);
    cooking.headings += 1;
    const anchor = `${anchorName(tokens[index + 1]?.content ?? "")}-${cooking.headings}`;
    return `<${tokens[index]?.tag ?? "h2"}>\n<a name="${anchor}" class="anchor" href="#${anchor}"></a>`;
  };
  it.renderer.rules["table_open"] = () => '<div class="md-table">\n<table>\n';
  it.renderer.rules["table_close"] = () => "</table>\n</div>";
  it.core.ruler.push("forum_links", (state) => {
    for (const block of state.tokens) if (block.children !== null) dressLinks(block.children);
  });
  it.renderer.rules["text"] = (tokens, index, _options, env) => {
    const token = tokens[index];
    const text = it.utils.escapeHtml(token?.content ?? "");
    return insideLink(tokens, index) ? text : linkMentions(text, environmentOf(env));
  };
  it.renderer.rules["fence"] = (tokens, index) => {
    const language = tokens[index]?.info.trim().split(/\s+/)[0] ?? "";
    const code = it.utils.escapeHtml(tokens[index]?.content ?? "");
    return `<pre><code class="lang-${it.utils.escapeHtml(language === "" ? "auto" : language)}">${code}</code></pre>\n`;
  };
  return it;
}

/** The renderer hands on what it was given: always a cooking environment here. */
function environmentOf(env: Env | undefined): CookingEnvironment {
  if (env === undefined || !isCooking(env)) throw new TypeError("not a cooking environment");
  return env;
}

function isCooking(env: Env): env is CookingEnvironment {
  return typeof env["mention"] === "function" && typeof env["headings"] === "number";
}

function keepHarmless(html: string): string {
  return html
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/<[^>]*>?/g, (tag) => (ALLOWED_TAG.test(tag) ? tag : ""));
}

function anchorName(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9\s-]/g, "")
    .trim()
    .replaceAll(/[\s-]+/g, "-");
}

function dressLinks(tokens: Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== "link_open") return;
    const href = String(token.attrGet("href") ?? "");
    const label = tokens[index + 1];
    if (!href.startsWith("upload://")) {
      token.attrSet("rel", "noopener nofollow ugc");
      return;
    }
    token.attrs = null;
    if (label?.content.endsWith("|attachment") === true) {
      label.content = label.content.slice(0, -"|attachment".length);
      token.attrSet("class", "attachment");
    }
    token.attrSet("href", href.replace("upload://", "/uploads/short-url/"));
  });
}

function insideLink(tokens: readonly Token[], index: number): boolean {
  const before = tokens.slice(0, index);
  const opened = before.filter((token) => token.type === "link_open").length;
  return opened > before.filter((token) => token.type === "link_close").length;
}

function linkMentions(html: string, env: CookingEnvironment): string {
  return html.replaceAll(MENTION, (whole: string, name: string) => {
    const kind = env.mention(name);
    if (kind === "member") return `<a class="mention" href="/u/${name.toLowerCase()}">@${name}</a>`;
    if (kind === "group") return `<a class="mention-group" href="/groups/${name.toLowerCase()}">@${name}</a>`;
    return whole;
  });
}
