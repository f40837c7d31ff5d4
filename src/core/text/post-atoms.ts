/** A post's tokens in the order in which they are read: words, line breaks, beginnings of blocks, tags. */
import type { Token } from "markdown-it";
import { CODE_WITH_LINES, TAG, htmlTagAt, withoutEntities } from "./forum-markdown.ts";
import type { Atom, BlockStart } from "./post-atom.ts";

/** Tags of HTML that begin a new line, or end one. */
const LINE_TAGS =
  /^(?:address|article|body|br|center|dd|div|dl|dt|footer|h[1-6]|header|hr|html|li|nav|ol|p|section|summary|table|tbody|tfoot|thead|title|ul)$/u;

/** The atoms of all tokens of a post. */
export function atomsOf(tokens: readonly Token[]): Atom[] {
  const reading = new TokenReading();
  for (const token of tokens) reading.take(token);
  return reading.atoms;
}

class TokenReading {
  readonly atoms: Atom[] = [];
  readonly #lists: { next: number | null }[] = [];
  /** The item whose first line is still to come. */
  #item: { readonly number: number | null } | null = null;
  #heading: { readonly level: number; readonly setext: boolean } | null = null;
  #inRow = false;
  #at = 0;

  take(token: Token): void {
    switch (token.type) {
      case "bullet_list_open":
        this.#lists.push({ next: null });
        return;
      case "ordered_list_open":
        this.#lists.push({ next: Number(token.attrGet("start") ?? 1) });
        return;
      case "bullet_list_close":
      case "ordered_list_close":
        this.#lists.pop();
        this.#item = null;
        return;
      case "list_item_open":
        this.#openItem();
        return;
      case "blockquote_open":
      case "blockquote_close":
        this.atoms.push({ is: "quote", opens: token.nesting === 1 });
        return;
      case "heading_open":
        this.#heading = { level: Number(token.tag.slice(1)), setext: !token.markup.startsWith("#") };
        return;
      case "heading_close":
        this.#heading = null;
        return;
      case "tr_open":
        this.#inRow = true;
        this.#start("row", token);
        return;
      case "tr_close":
        this.#inRow = false;
        return;
      case "hr":
        this.#start("rule", token);
        return;
      case "fence":
      case "code_block":
        this.#code(token);
        return;
      case "html_block":
        this.#html(token);
        return;
      case TAG:
        this.#start("text", token);
        this.#tag(token);
        return;
      case "inline":
        this.#inline(token);
    }
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    const number = list?.next ?? null;
    if (list !== undefined && number !== null) list.next = number + 1;
    this.#item = { number };
  }

  #start(kind: BlockStart["kind"], token: Token, level = 0): void {
    const item = kind === "text" ? this.#item : null;
    this.#at = token.map?.[0] ?? this.#at;
    this.atoms.push({
      is: "block",
      block: {
        kind: item === null ? kind : "item",
        at: this.#at,
        level,
        depth: this.#lists.length,
        number: item?.number ?? null,
      },
    });
    this.#item = null;
  }

  #inline(token: Token): void {
    if (this.#inRow) {
      this.atoms.push({ is: "cell" });
    } else if (this.#heading === null || (this.#heading.setext && token.content.includes("\n"))) {
      // Several lines above a rule are a paragraph of a mail rather than a title.
      this.#start("text", token);
    } else this.#start("heading", token, this.#heading.level);
    for (const child of token.children ?? []) this.#child(child);
  }

  #child(token: Token): void {
    switch (token.type) {
      case "text":
      case "text_special":
        this.#words(token.content, false);
        return;
      case CODE_WITH_LINES:
        this.#linesOf(token.content, true);
        return;
      case "softbreak":
      case "hardbreak":
        this.atoms.push({ is: "break" });
        return;
      case "strong_open":
      case "strong_close":
        this.atoms.push({ is: "bold", opens: token.nesting === 1 });
        return;
      case "s_open":
      case "s_close":
        this.atoms.push({ is: "struck", opens: token.nesting === 1 });
        return;
      case "link_open":
        this.atoms.push({ is: "link", href: String(token.attrGet("href") ?? "") });
        return;
      case "link_close":
        this.atoms.push({ is: "link", href: null });
        return;
      case TAG:
        this.#tag(token);
    }
  }

  #words(text: string, code: boolean): void {
    if (text !== "") this.atoms.push({ is: "words", text, code });
  }

  #linesOf(content: string, code: boolean): void {
    for (const [index, line] of content.split("\n").entries()) {
      if (index > 0) this.atoms.push({ is: "break" });
      this.#words(line, code);
    }
  }

  #code(token: Token): void {
    this.atoms.push({ is: "block-of-code", opens: true });
    this.#start("text", token);
    // A fence begins with a line of its own.
    if (token.type === "fence") this.atoms.push({ is: "break" });
    this.#linesOf(token.content.replace(/\n$/u, ""), true);
    this.atoms.push({ is: "block-of-code", opens: false });
  }

  #tag(token: Token): void {
    this.#countLines(token.content);
    const html = token.content.startsWith("<");
    if (html && this.#formats(token.tag, token.nesting === 1, token.info)) return;
    this.atoms.push({
      is: "tag",
      name: token.tag,
      opens: token.nesting === 1,
      value: token.info,
      source: token.content,
      html,
    });
  }

  #countLines(source: string): void {
    for (const sign of source) if (sign === "\n") this.atoms.push({ is: "line-count" });
  }

  /** A block of HTML: its words, its lines and rows, its tags. */
  #html(token: Token): void {
    this.#start("text", token);
    const text = token.content.replace(/\n$/u, "");
    let from = 0;
    for (let at = text.indexOf("<"); at !== -1; at = text.indexOf("<", at)) {
      const tag = htmlTagAt(text, at);
      const isComment = tag === null && text.startsWith("<!--", at);
      if (tag === null && !isComment) {
        at += 1;
        continue;
      }
      this.#linesOf(withoutEntities(text.slice(from, at)), false);
      if (isComment) {
        const end = text.indexOf("-->", at + 4);
        if (end === -1) {
          this.atoms.push({ is: "open-comment" });
          return;
        }
        for (const sign of text.slice(at, end)) if (sign === "\n") this.atoms.push({ is: "break" });
        from = end + 3;
      } else if (tag !== null) {
        if (!this.#formats(tag.name, !tag.closes, tag.value)) {
          this.atoms.push({
            is: "tag",
            name: tag.name,
            opens: !tag.closes,
            value: tag.value,
            source: tag.source,
            html: true,
          });
        }
        this.#countLines(tag.source);
        from = at + tag.source.length;
      }
      at = from;
    }
    this.#linesOf(withoutEntities(text.slice(from)), false);
  }

  /** What a tag of HTML that frames nothing does to the words around it; false for one that does frame them. */
  #formats(name: string, opens: boolean, value: string): boolean {
    if (/^(?:pre|code|blockquote|aside|details|script|style|textarea)$/u.test(name)) return false;
    if (name === "b" || name === "strong") this.atoms.push({ is: "bold", opens });
    else if (/^(?:s|del|strike)$/u.test(name)) this.atoms.push({ is: "struck", opens });
    else if (name === "a") this.atoms.push({ is: "link", href: opens ? hrefIn(value) : null });
    else if (name === "td" || name === "th") {
      if (opens) this.atoms.push({ is: "cell" });
    } else if (name === "tr") this.atoms.push({ is: "row", opens });
    else if (LINE_TAGS.test(name)) this.atoms.push({ is: "new-line" });
    return true;
  }
}

function hrefIn(value: string): string {
  const [, quoted, bare] = /href\s*=\s*(?:["']([^"']*)["']|([^\s"'>]+))/iu.exec(value) ?? [];
  return withoutEntities(quoted ?? bare ?? "");
}
