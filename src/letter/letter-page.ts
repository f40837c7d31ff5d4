/**
 * How the letter looks on paper: A4, the network's name at the head, the text, a line to sign on, and at the foot
 * of every page the reference with the address and the QR code that verify it.
 */
import type { Column, Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { LetterData } from "../core/model/letter-data.ts";
import { fontRuns } from "./letter-fonts.ts";
import { LETTER_WORDS } from "./letter-words.ts";
import type { Block, Span } from "./markdown-blocks.ts";
import { plainText } from "./markdown-blocks.ts";
import { typeset } from "./typography.ts";

const INK = "#1b1f23";
const QUIET = "#57606a";
const ACCENT = "#1f4254";
const RULE = "#b9c3c9";

/** Points: an A4 page less 25 mm on either side. */
const SIDE = 71;
const WIDTH = 595.28 - 2 * SIDE;
const SIGNATURE_WIDTH = 235;

interface Style {
  readonly size: number;
  readonly color?: string;
  readonly bold?: boolean;
}

/**
 * The page of a letter whose Markdown came to `blocks`, its text set in `size` points. `onPages` is told how many
 * pages it takes once that is known.
 */
export function letterPage(
  letter: LetterData,
  blocks: readonly Block[],
  size: number,
  onPages: (count: number) => void,
): TDocumentDefinitions {
  const words = LETTER_WORDS[letter.language];
  const rule = blocks.findLastIndex((block) => block.kind === "rule");
  const body = rule === -1 ? blocks : blocks.slice(0, rule);
  const note = rule === -1 ? [] : blocks.slice(rule + 1);
  const heading = body.find((block) => block.kind === "heading");
  const title = heading === undefined ? words.subject : plainText(heading);
  return {
    pageSize: "A4",
    pageMargins: [SIDE, 50, SIDE, 116],
    version: "1.7",
    language: letter.language,
    displayTitle: true,
    info: {
      title,
      author: letter.network,
      subject: words.subject,
      keywords: letter.reference,
      creator: "Aval",
      creationDate: new Date(letter.decidedAt),
    },
    defaultStyle: { font: "latin", fontSize: size, lineHeight: 1.22, color: INK },
    content: [letterhead(letter), ...bodyContent(letter, body, size)],
    footer: (page, count) => {
      onPages(count);
      return foot(letter, note, count === 1 ? "" : words.page(page, count));
    },
    ...(letter.state === "draft"
      ? { watermark: { text: words.watermark, font: "latin", bold: true, color: ACCENT, opacity: 0.09 } }
      : {}),
  };
}

function letterhead(letter: LetterData): Content {
  const words = LETTER_WORDS[letter.language];
  const lines =
    letter.state === "draft"
      ? [words.draft]
      : [letter.decisionDate, `${words.reference} ${letter.reference}`];
  const aside = lines.map((fact) =>
    paragraph([plain(typeset(fact, letter.language))], { size: 9.5, color: QUIET }),
  );
  const network = typeset(letter.network, letter.language);
  const nameSize = network.length > 60 ? 12 : 15;
  return {
    stack: [
      {
        columns: [
          { width: "*", ...paragraph([plain(network)], { size: nameSize, color: ACCENT, bold: true }) },
          { width: "auto", stack: aside, alignment: "right", noWrap: true, margin: [0, 2, 0, 0] },
        ],
        columnGap: 24,
      },
      line(WIDTH, 1, ACCENT, 6),
    ],
    margin: [0, 0, 0, 18],
  };
}

/** The text, its last two blocks and the signature kept on one page. */
function bodyContent(letter: LetterData, body: readonly Block[], size: number): Content[] {
  const last = body.at(-1);
  const signed = last !== undefined && plainText(last) === plainText(namePlate(letter));
  const text = signed ? body.slice(0, -1) : body;
  const end: Content = {
    stack: [...text.slice(-1).map((block) => content(block, size)), signature(letter, size)],
    unbreakable: true,
  };
  return [...keptTogether(text.slice(0, -1), size), end];
}

/** A short list is not parted from the line that announces it. */
function keptTogether(blocks: readonly Block[], size: number): Content[] {
  const kept: Content[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    const next = blocks[at + 1];
    if (block === undefined) break;
    if (block.kind === "paragraph" && next?.kind === "list" && next.items.length <= 8) {
      kept.push({ stack: [content(block, size), content(next, size)], unbreakable: true });
      at += 1;
    } else {
      kept.push(content(block, size));
    }
  }
  return kept;
}

function namePlate(letter: LetterData): Block {
  return { kind: "paragraph", spans: [plain(typeset(letter.network, letter.language))] };
}

function signature(letter: LetterData, size: number): Content {
  const words = LETTER_WORDS[letter.language];
  return {
    columns: [
      { width: "*", text: "" },
      {
        width: SIGNATURE_WIDTH,
        stack: [
          paragraph([plain(typeset(letter.network, letter.language))], { size, bold: true }),
          line(SIGNATURE_WIDTH, 0.6, QUIET, 46),
          { ...paragraph([plain(words.signature)], { size: 8.5, color: QUIET }), margin: [0, 3, 0, 0] },
        ],
      },
    ],
    margin: [0, 6, 0, 0],
  };
}

function foot(letter: LetterData, note: readonly Block[], page: string): Content {
  const text: Content[] = note.map((block) => content(block, 9));
  const pageNumber = {
    ...paragraph([plain(page)], { size: 8.5, color: QUIET }),
    alignment: "right",
  } as const;
  const code: Column[] =
    letter.verificationUrl === null
      ? []
      : [{ width: "auto", qr: letter.verificationUrl, fit: 86, eccLevel: "M", foreground: INK }];
  return {
    margin: [SIDE, 8, SIDE, 0],
    stack: [
      line(WIDTH, 0.6, RULE, 0),
      {
        columns: [
          ...code,
          { width: "*", stack: text, color: QUIET },
          ...(page === "" ? [] : [{ width: 70, ...pageNumber }]),
        ],
        columnGap: 16,
        margin: [0, 12, 0, 0],
      },
    ],
  };
}

function content(block: Block, size: number): Content {
  switch (block.kind) {
    case "heading":
      return {
        ...paragraph(block.spans, { size: size + 3.5, color: ACCENT, bold: true }),
        margin: [0, 0, 0, size],
        headlineLevel: 1,
      };
    case "paragraph":
      return { ...paragraph(block.spans, { size }), margin: [0, 0, 0, size * 0.72] };
    case "list": {
      const items = block.items.map((item) => ({ stack: item.map((inner) => tight(inner, size)) }));
      const margin: [number, number, number, number] = [size * 0.8, 0, 0, size * 0.72];
      return block.ordered ? { ol: items, margin } : { ul: items, margin, markerColor: ACCENT };
    }
    case "rule":
    default:
      return line(WIDTH, 0.6, RULE, size);
  }
}

function tight(block: Block, size: number): Content {
  if (block.kind !== "paragraph") return content(block, size);
  return { ...paragraph(block.spans, { size }), margin: [0, 0, 0, 1.5] };
}

function plain(text: string): Span {
  return { text, bold: false, italic: false, link: null };
}

function paragraph(spans: readonly Span[], style: Style) {
  const { size, color = INK, bold = false } = style;
  const text = spans.flatMap((span) =>
    fontRuns(span.text).map((run) => ({
      text: run.text,
      font: run.font,
      fontSize: run.narrow ? size * 0.55 : size,
      bold: bold || span.bold,
      italics: span.italic,
      color: span.link === null ? color : ACCENT,
      link: span.link ?? undefined,
    })),
  );
  return { text, fontSize: size };
}

function line(width: number, lineWidth: number, lineColor: string, above: number): Content {
  return {
    canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth, lineColor }],
    margin: [0, above, 0, 0],
  };
}
