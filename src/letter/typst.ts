/**
 * Typst in the process: from a layout and its values to a PDF. The values reach the layout as JSON and stay data:
 * nothing in them is markup. Loaded with the first letter, since the compiler takes some 100 MB of memory.
 */
import { Session } from "node:inspector/promises";
import { join, relative } from "node:path";
import type * as Typst from "@myriaddreamin/typst-ts-node-compiler";
import { setImmediate as nextTurn } from "node:timers/promises";
import { z } from "zod";
import { LetterFault, NoGlyph } from "./letter-fault.ts";
import { fontFiles } from "./letter-fonts.ts";

/** The standards that a letter can be written in. */
export type PdfStandard = "ua-1" | "a-2a";

/** A layout: the folder that its files may be read from, and the file in it to begin with. */
export interface Layout {
  readonly folder: string;
  readonly file: string;
}

export interface Setting {
  readonly layout: Layout;
  /** What the layout reads as `json(bytes(sys.inputs.letter))`. */
  readonly values: object;
  /** Files beside the layout's own, by the path under which it reads them (`/logo.png`). */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly standard: PdfStandard;
  /** The moment that the PDF bears; milliseconds. */
  readonly date: number;
}

let loading: Promise<typeof Typst> | null = null;
const compilers = new Map<string, Typst.NodeCompiler>();

async function compilerFor({ folder }: Layout): Promise<Typst.NodeCompiler> {
  const known = compilers.get(folder);
  if (known !== undefined) return known;
  loading ??= import("@myriaddreamin/typst-ts-node-compiler");
  const typst = await loading;
  const compiler = withoutSystemFonts(() =>
    typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: fontFiles() }] }),
  );
  compilers.set(folder, compiler);
  return compiler;
}

/**
 * The compiler would look through the fonts of the machine too, and a letter must come out the same on another.
 * Our own files come before those; on Linux, where letters are set, it is also kept from finding any.
 */
function withoutSystemFonts<Value>(make: () => Value): Value {
  const before = process.env["FONTCONFIG_FILE"];
  process.env["FONTCONFIG_FILE"] = join(import.meta.dirname, "layout", "fonts.conf");
  try {
    return make();
  } finally {
    if (before === undefined) delete process.env["FONTCONFIG_FILE"];
    else process.env["FONTCONFIG_FILE"] = before;
  }
}

export interface SetPages {
  readonly pages: number;
  /** @throws NoGlyph, LetterFault */
  readonly pdf: () => Buffer;
}

/** Letters between two collections of garbage: what each leaves behind is about one megabyte and a half. */
const LETTERS_KEPT = 8;
let lettersLeft = 0;

/**
 * Forgets what setting the last letter has left behind, or memory grows with every letter. The compiler's own cache
 * is emptied; its documents are freed only when their small handles in JavaScript are collected, which Node has no
 * reason to do, not knowing how much hangs on them.
 */
export async function forgetLastLetter(): Promise<void> {
  for (const compiler of compilers.values()) compiler.evictCache(0);
  lettersLeft += 1;
  if (lettersLeft < LETTERS_KEPT) return;
  lettersLeft = 0;
  const session = new Session();
  session.connect();
  await session.post("HeapProfiler.collectGarbage");
  session.disconnect();
  // Node frees what hung on them in a turn of its own.
  await nextTurn();
}

/**
 * Sets the pages.
 * @throws LetterFault
 */
export async function setPages({ layout, values, files, standard, date }: Setting): Promise<SetPages> {
  const compiler = await compilerFor(layout);
  for (const [path, bytes] of files) compiler.mapShadow(join(layout.folder, path), bytes);
  try {
    const inputs = { letter: JSON.stringify(values) };
    const outcome = compiler.compile({
      mainFilePath: join(layout.folder, layout.file),
      inputs,
      resetRead: true,
    });
    const document = outcome.result;
    if (document === null || outcome.hasError()) throw layoutFault(compiler, layout, outcome.takeError());
    const unknownFont = diagnosticsOf(compiler, outcome.takeWarnings()).find(({ message }) =>
      message.startsWith("unknown font"),
    );
    if (unknownFont !== undefined) throw new LetterFault(unknownFont.message, layout.file);
    return {
      pages: document.numOfPages,
      pdf: () => {
        try {
          return compiler.pdf(document, {
            pdfStandard: standard,
            creationTimestamp: Math.floor(date / 1000),
          });
        } catch (error) {
          throw faultOfPdf(error);
        }
      },
    };
  } finally {
    for (const path of files.keys()) compiler.unmapShadow(join(layout.folder, path));
  }
}

const Diagnostic = z.object({
  message: z.string(),
  path: z.string(),
  range: z.object({ start: z.object({ line: z.int() }) }).nullable(),
  severity: z.int(),
});

function diagnosticsOf(
  compiler: Typst.NodeCompiler,
  found: Typst.NodeError | null,
): z.infer<typeof Diagnostic>[] {
  return found === null ? [] : z.array(Diagnostic).parse(compiler.fetchDiagnostics(found));
}

const ERROR = 1;

function layoutFault(
  compiler: Typst.NodeCompiler,
  { folder, file }: Layout,
  found: Typst.NodeError | null,
): LetterFault {
  const first = diagnosticsOf(compiler, found).find(({ severity }) => severity === ERROR);
  if (first === undefined) return new LetterFault("Typst gives no reason", file);
  // Lines are counted from 0 there.
  const line = first.range === null ? "" : `:${first.range.start.line + 1}`;
  return new LetterFault(first.message, `${relative(folder, first.path)}${line}`);
}

/** What comes out of writing the PDF is known only by its wording; the characters in it are escaped as in Rust. */
const NO_GLYPH = /the text `\\?"(?<text>.*?)\\?"` could not be displayed/g;
const ESCAPED = /\\+u\{(?<code>[0-9a-f]+)\}/gi;

function faultOfPdf(error: unknown): NoGlyph | LetterFault {
  const message = error instanceof Error ? error.message : String(error);
  const texts = Array.from(message.matchAll(NO_GLYPH), ({ groups }) =>
    (groups?.["text"] ?? "").replace(ESCAPED, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
  if (texts.length > 0) return new NoGlyph([...new Set(texts)]);
  return new LetterFault(/message: \\?"(?<why>[^"]*)"/.exec(message)?.groups?.["why"] ?? message, null);
}
