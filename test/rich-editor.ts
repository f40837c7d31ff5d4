/**
 * The forum's rich text editor, near enough: the ProseMirror model that it is made of, with the kinds of nodes that
 * it adds (wraps, comments, checkboxes) and its ways of writing (`*` bullets, plain line breaks).
 */
import type { StateBlock, StateInline } from "markdown-it";
import {
  MarkdownParser,
  MarkdownSerializer,
  defaultMarkdownParser,
  defaultMarkdownSerializer,
  schema,
} from "prosemirror-markdown";
import { Schema } from "prosemirror-model";
import type { Node } from "prosemirror-model";

const forum = new Schema({
  nodes: schema.spec.nodes
    .addToEnd("wrap", { group: "block", content: "block+", attrs: { value: { default: "" } } })
    .addToEnd("comment", { group: "block", atom: true, attrs: { text: { default: "" } } })
    .addToEnd("check", { group: "inline", inline: true, atom: true, attrs: { ticked: { default: false } } }),
  marks: schema.spec.marks,
});

const { nodes, marks } = defaultMarkdownSerializer;
const serializer = new MarkdownSerializer(
  {
    ...nodes,
    hard_break: (state) => state.write("\n"),
    bullet_list: (state, node) => state.renderList(node, "  ", () => "* "),
    wrap(state, node) {
      state.write(`[wrap${String(node.attrs["value"])}]\n`);
      state.renderContent(node);
      state.write("[/wrap]");
      state.closeBlock(node);
    },
    comment(state, node) {
      state.write(String(node.attrs["text"]));
      state.closeBlock(node);
    },
    check: (state, node) => state.write(node.attrs["ticked"] === true ? "[x]" : "[ ]"),
  },
  marks,
);

/** What the forum is sent when somebody types these paragraphs with Enter between them; "\n" is Shift+Enter. */
export function typedRich(paragraphs: readonly string[]): string {
  const blocks = paragraphs.map((paragraph) =>
    forum.nodes["paragraph"]?.create(
      null,
      paragraph.split("\n").flatMap((line, index): Node[] => {
        const text = line === "" ? [] : [forum.text(line)];
        const broken = forum.nodes["hard_break"]?.create();
        return index === 0 || broken === undefined ? text : [broken, ...text];
      }),
    ),
  );
  const doc = forum.nodes["doc"]?.create(
    null,
    blocks.flatMap((block) => (block === undefined ? [] : [block])),
  );
  return doc === undefined ? "" : serializer.serialize(doc);
}

/** The same post opened in the editor and saved. */
export function reopenedRich(raw: string): string {
  return serializer.serialize(parser.parse(raw));
}

const parser = createParser();

function createParser(): MarkdownParser {
  const { tokenizer, tokens } = defaultMarkdownParser;
  tokenizer.set({ html: true });
  tokenizer.block.ruler.before(
    "fence",
    "wrap",
    (state: StateBlock, startLine: number, _endLine: number, silent: boolean) => {
      const line = state.src.slice(
        (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0),
        state.eMarks[startLine],
      );
      const opening = /^\[wrap(?<value>=[^\]]*)\]$/u.exec(line);
      if (opening === null && line !== "[/wrap]") return false;
      if (silent) return true;
      const token = state.push(
        opening === null ? "wrap_close" : "wrap_open",
        "div",
        opening === null ? -1 : 1,
      );
      token.info = opening?.groups?.["value"] ?? "";
      state.line = startLine + 1;
      return true;
    },
    { alt: ["paragraph", "list", "blockquote"] },
  );
  tokenizer.inline.ruler.before("link", "check", (state: StateInline, silent: boolean) => {
    const match = /^\[(?<box>[ xX])\] /u.exec(state.src.slice(state.pos, state.pos + 4));
    if (match === null || state.pos > 0) return false;
    if (!silent) state.push("check", "", 0).meta = { ticked: match.groups?.["box"] !== " " };
    state.pos += 3;
    return true;
  });
  return new MarkdownParser(forum, tokenizer, {
    ...tokens,
    softbreak: { node: "hard_break" },
    wrap: { block: "wrap", getAttrs: (token) => ({ value: token.info }) },
    html_block: { node: "comment", getAttrs: (token) => ({ text: token.content.trim() }) },
    html_inline: { ignore: true, noCloseToken: true },
    check: { node: "check", getAttrs: (token) => ({ ticked: token.meta?.["ticked"] === true }) },
  });
}
