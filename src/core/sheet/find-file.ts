/** The file that a message attaches or links. */
import { readFile } from "./file-field.ts";

const UPLOADED = /(?<!!)\[[^\]]+\|attachment\]\(upload:\/\/[^)]+\)/u;
/** Sentences whose links lead to the call, not to the project. */
const ABOUT_CALL =
  /(?<![\p{L}\p{N}])(?:AMI|AAP|[Aa]ppels?\s+à|[Cc]alls?\s+for|[Rr]èglement|[Cc]ahier des charges)(?![\p{L}])/u;
const ABOUT_FILE = /dossier|projet|file|project/iu;

/** An uploaded file as the forum writes it, else an address; "" when the lines hold neither. */
export function findFile(lines: readonly string[]): string {
  for (const line of lines) {
    const upload = UPLOADED.exec(line)?.[0];
    if (upload !== undefined) return upload;
  }
  const links = lines.flatMap((line) => linksOf(line));
  const ofProject = links.filter(({ said }) => !ABOUT_CALL.test(said));
  return (ofProject.find(({ said }) => ABOUT_FILE.test(said)) ?? ofProject[0])?.url ?? "";
}

/** The addresses of a line, each with the words of its sentence before it. */
function linksOf(line: string): { readonly url: string; readonly said: string }[] {
  return [...line.matchAll(/https?:\/\//gu)].flatMap(({ index }) => {
    const read = readFile(line.slice(index));
    const said =
      line
        .slice(0, index)
        .split(/[.;!?](?=\s)/u)
        .at(-1) ?? "";
    return read?.kind === "link" ? [{ url: read.url, said }] : [];
  });
}
