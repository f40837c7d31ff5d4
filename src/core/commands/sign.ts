/**
 * `/signer [N]`: where letters wait for it, a signatory without a link signs the letter that the vote has granted, or
 * the one that a steward has ordered again.
 */
import type { Deed } from "../record/act.ts";
import { may } from "../permissions/permission.ts";
import { letterFile } from "../request/letter-file.ts";
import {
  currentLetter,
  lacksSignature,
  letterheadOf,
  lettersOf,
  standingOf,
} from "../request/letter-life.ts";
import { awaitsSignature } from "../request/letter-waits.ts";
import type { Project, Request } from "../request/request.ts";
import { withoutAttachments } from "../text/attached-pdfs.ts";
import { shorten } from "../text/shorten.ts";
import { accept, forbidden, refuse } from "./command.ts";
import type { Asking, Attached, Command, Refused, Verdict } from "./command.ts";
import { onlyOne } from "./only-one.ts";
import { readLine } from "./read-line.ts";
import type { LineRead } from "./read-line.ts";

export const sign: Command = {
  judge(asking: Asking): Verdict {
    const { request, author } = asking;
    const read = readLine(asking, "sign");
    if (read.kind === "refused") return read;
    const projects = whichLetters(asking, read);
    if ("kind" in projects) return projects;
    const deeds: Deed[] = [];
    for (const project of projects) {
      const no = forbidden(request, [project], author, "sign", { n: String(project.n) });
      if (no !== null) return no;
      const judged = judgeOne(asking, project, shorten(withoutAttachments(read.text), 300));
      if ("kind" in judged) return judged;
      deeds.push(judged);
    }
    return accept(...deeds);
  },
  help: (request, author) =>
    request.projects.some(
      (project) => awaitsSignature(request, project) && may(request, project, author.id, "sign"),
    )
      ? "form.sign"
      : null,
};

/** Without a number, the letters that wait for a signature are meant; a copy is of one letter, which is out. */
function whichLetters(asking: Asking, read: LineRead): readonly Project[] | Refused {
  const { request, attached = [] } = asking;
  if (read.n.length > 0) return read.projects;
  const isCopy = attached.length > 0;
  const meant = read.projects.filter((project) =>
    isCopy ? currentLetter(request, project) !== null : awaitsSignature(request, project),
  );
  if (meant.length === 0) return read.projects;
  if (!isCopy) return meant;
  const project = onlyOne(asking, "sign", { ...read, projects: meant });
  return "kind" in project ? project : [project];
}

function judgeOne(asking: Asking, project: Project, text: string): Deed | Refused {
  const { request, attached = [] } = asking;
  const n = String(project.n);
  // The letter that is to come, else the last one that is out.
  const issue = lettersOf(request, project).at(-1);
  if (issue === undefined) return refuse("refused.sign-not-granted", { n });
  if (attached.length > 0) return copyOf(request, project, attached, text);
  if (letterheadOf(issue).signature !== "command") return refuse("refused.sign-by-hand");
  if (issue.post !== null || !lacksSignature(issue)) return refuse("refused.already-signed", { n });
  return { do: "sign", n: project.n, vote: issue.round.round, version: issue.version, text };
}

/** The letter as it came back signed by hand and scanned; of the one that is out. */
function copyOf(
  request: Request,
  project: Project,
  attached: readonly Attached[],
  text: string,
): Deed | Refused {
  const letter = currentLetter(request, project);
  const [first, ...more] = attached;
  if (letter === null || first === undefined) return refuse("refused.copy-early");
  if (standingOf(request, project, letter).kind === "revoked")
    return refuse("refused.already-revoked", { n: String(project.n) });
  if (more.length > 0) return refuse("refused.copy-one");
  const { file, upload } = first;
  if (file.kind !== "pdf") return refuse(`refused.copy-${file.kind}`);
  if (file.sha256 === letterFile(request.snapshot.bot, letter)?.sha256)
    return refuse("refused.copy-original");
  if (letter.copies.some(({ sha256 }) => sha256 === file.sha256)) return refuse("refused.copy-known");
  return { do: "copy", n: project.n, version: letter.version, sha256: file.sha256, upload, text };
}
