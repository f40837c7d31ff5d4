/** Puts the atoms of a post together into its lines. */
import { takeBox } from "./checkbox.ts";
import type { BoxTaken } from "./checkbox.ts";
import type { Atom, BlockStart, TagAtom } from "./post-atom.ts";
import type { Frame, PostLine, Span } from "./post-line.ts";
import { tagRoles } from "./tag-pairs.ts";
import type { TagRole } from "./tag-pairs.ts";

const SPACES = /[\s\u0085\u180E]+/gu;
const COMMENT_END = "-->";
/** What stands in more frames than these is in frames enough. */
const DEEPEST = 20;

/** The styles that are open, and where each began. */
interface Open {
  bold: number | null;
  link: { readonly from: number; readonly href: string } | null;
}

export class LineBuilder {
  readonly lines: PostLine[] = [];
  readonly #frames: Frame[] = [];
  #block: BlockStart = { kind: "text", at: 0, level: 0, depth: 0, number: null };
  #number = 0;
  #at = 0;
  /** The line within its block is the first one. */
  #first = true;
  #text = "";
  #endsInSpace = true;
  #spans: Span[] = [];
  #open: Open = { bold: null, link: null };
  #struck = 0;
  #code = 0;
  #inRow = false;
  #cells: number[] = [];
  #inComment = false;

  takeAll(atoms: readonly Atom[]): void {
    const roles = tagRoles(atoms);
    for (const [index, atom] of atoms.entries()) this.#take(atom, roles.get(index));
    this.#endLine();
  }

  #take(atom: Atom, role: TagRole | undefined): void {
    switch (atom.is) {
      case "block":
        this.#startBlock(atom.block);
        return;
      case "words":
        this.#words(atom.text, atom.code || this.#code > 0);
        return;
      case "break":
        this.#endLine();
        this.#at += 1;
        return;
      case "line-count":
        this.#at += 1;
        return;
      case "new-line":
        if (this.#inRow) this.#words(" ", false);
        else this.#endLine();
        return;
      case "row":
        this.#endLine();
        this.#inRow = atom.opens;
        return;
      case "cell":
        if (this.#text !== "") this.#words(" ", false);
        this.#cells.push(this.#text.length);
        return;
      case "bold":
        this.#bold(atom.opens);
        return;
      case "struck":
        this.#struck = Math.max(0, this.#struck + (atom.opens ? 1 : -1));
        return;
      case "link":
        this.#link(atom.href);
        return;
      case "quote":
        this.#frame("quote", atom.opens);
        return;
      case "block-of-code":
        this.#frame("code", atom.opens);
        return;
      case "open-comment":
        this.#inComment = true;
        return;
      case "tag":
        this.#tag(atom, role);
    }
  }

  #startBlock(block: BlockStart): void {
    this.#endLine();
    this.#open = { bold: null, link: null };
    this.#struck = 0;
    this.#code = 0;
    this.#block = block;
    this.#number += 1;
    this.#at = block.at;
    this.#first = true;
    this.#inRow = block.kind === "row";
    if (block.kind === "rule") this.#push("", [], null, []);
  }

  #tag(tag: TagAtom, role: TagRole | undefined): void {
    switch (role?.role) {
      case "frame":
        this.#frame(role.frame, tag.opens);
        if (role.frame === "details" && tag.opens && !tag.html) this.#titleOfDetails(tag.value);
        return;
      case "text":
        this.#words(tag.source, this.#code > 0);
        return;
      case "code":
        this.#code += tag.opens ? 1 : -1;
        return;
      case "struck":
        this.#struck = Math.max(0, this.#struck + (tag.opens ? 1 : -1));
        return;
      case "nothing":
      case undefined:
    }
  }

  #frame(frame: Frame, opens: boolean): void {
    this.#endLine();
    if (opens) this.#frames.push(frame);
    else {
      const last = this.#frames.lastIndexOf(frame);
      if (last !== -1) this.#frames.splice(last, 1);
    }
  }

  #titleOfDetails(value: string): void {
    this.#words(value.replace(/^[=\s"'“«]+|["'”»\s]+$/gu, ""), false);
    this.#endLine();
  }

  #words(all: string, code: boolean): void {
    let text = all;
    if (this.#inComment) {
      const end = text.indexOf(COMMENT_END);
      if (end === -1) return;
      this.#inComment = false;
      text = text.slice(end + COMMENT_END.length);
    }
    if (this.#struck > 0) return;
    let folded = text.replace(SPACES, " ");
    if (this.#endsInSpace && folded.startsWith(" ")) folded = folded.slice(1);
    if (folded === "") return;
    if (code)
      this.#spans.push({ kind: "code", from: this.#text.length, to: this.#text.length + folded.length });
    this.#text += folded;
    this.#endsInSpace = folded.endsWith(" ");
  }

  #bold(opens: boolean): void {
    const { bold: from } = this.#open;
    if (from !== null) this.#spans.push({ kind: "bold", from, to: this.#text.length });
    this.#open.bold = opens ? this.#text.length : null;
  }

  #link(href: string | null): void {
    const { link } = this.#open;
    if (link !== null) this.#spans.push({ kind: "link", to: this.#text.length, ...link });
    this.#open.link = href === null ? null : { from: this.#text.length, href };
  }

  /** Styles that go on over the end of the line begin anew on the next one. */
  #endLine(): void {
    const { bold, link } = this.#open;
    if (bold !== null) this.#bold(true);
    if (link !== null) this.#link(link.href);
    const text = this.#endsInSpace ? this.#text.slice(0, -1) : this.#text;
    const spans = this.#spans;
    const cells = this.#cells;
    if (bold !== null) this.#open.bold = 0;
    if (link !== null) this.#open.link = { from: 0, href: link.href };
    this.#text = "";
    this.#endsInSpace = true;
    this.#spans = [];
    this.#cells = [];
    if (text !== "") this.#finish(text, spans, cells);
  }

  #finish(text: string, spans: readonly Span[], starts: readonly number[]): void {
    const box = this.#inRow || this.#block.kind === "heading" ? null : takeBox(text, spans);
    const taken = box?.length ?? 0;
    const length = text.length - taken;
    const kept = spans.flatMap((span) => {
      const from = Math.max(0, span.from - taken);
      const to = Math.min(length, span.to - taken);
      return to > from ? [{ ...span, from, to }] : [];
    });
    const cells = starts.map((from, index) => text.slice(from, starts[index + 1] ?? text.length).trim());
    this.#push(
      text.slice(taken),
      kept.sort((one, other) => one.from - other.from),
      box,
      cells,
    );
  }

  #push(text: string, spans: readonly Span[], box: BoxTaken | null, cells: readonly string[]): void {
    const { kind, level, depth, number } = this.#block;
    const isFirst = this.#first || kind === "rule";
    this.lines.push({
      at: this.#at,
      block: this.#number,
      kind: this.#inRow ? "row" : isFirst || kind === "heading" ? kind : "text",
      text,
      spans,
      level,
      depth,
      number: isFirst ? number : null,
      box: box?.ticked ?? null,
      boxTyped: box?.typed ?? "",
      cells,
      within: this.#frames.slice(0, DEEPEST),
    });
    this.#first = false;
  }
}
