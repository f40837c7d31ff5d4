/** The register's card of an issued letter, made from the post the letter stands in. */
import { issuedLetter } from "./letter-of.ts";
import { registerCardRaw } from "../register/register-card.ts";
import { countRound } from "../request/count-round.ts";
import type { Project, Request } from "../request/request.ts";
import { operatorsOf } from "../sheet/sheet-names.ts";
import { sha256In, uploadIn } from "./attachment-link.ts";

/** Null while there is no letter. */
export function registerCard(
  request: Request,
  project: Project,
): { readonly reference: string; readonly raw: string } | null {
  const round = project.rounds.findLast((candidate) => candidate.state === "decided");
  const { letter: post, sheet, n } = project;
  if (post === null || round === undefined) return null;
  const letter = issuedLetter(request, project, round);
  const count = countRound(project, round);
  const { settings, snapshot } = request;
  const raw = registerCardRaw(
    {
      reference: letter.reference,
      topicId: snapshot.topic.id,
      n,
      project: letter.project,
      holder: letter.holder,
      operators: operatorsOf(sheet).slice(0, 10),
      call: letter.call,
      recipient: letter.recipient,
      territory: letter.territory,
      decidedAt: letter.decidedAt,
      for: count.for,
      against: count.against,
      abstain: count.abstain,
      block: count.block,
      electors: count.able,
      recused: count.recused,
      quorum: settings.vote.quorum,
      sha256: sha256In(post.raw) ?? "",
      pdfUrl: uploadIn(post.raw) ?? `${settings.forumUrl}/t/${snapshot.topic.id}/${post.number}`,
      threadUrl: `${settings.forumUrl}/t/${snapshot.topic.id}/${post.number}`,
      state: { kind: "valid" },
    },
    settings,
  );
  return { reference: letter.reference, raw };
}
