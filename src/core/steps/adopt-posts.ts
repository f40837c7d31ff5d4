/**
 * Takes a post of the bot into the record: one that was asked for and says exactly what was to be posted, untouched
 * by anybody. Nothing else becomes the service's own, whatever marks it bears.
 */
import type { Post } from "../model/snapshot.ts";
import { ballotTextAtOpening } from "../posts/ballot-post.ts";
import { PDF_PLACEHOLDER, SHA256_PLACEHOLDER, sha256In, uploadIn } from "../text/letter-links.ts";
import { followupText } from "../posts/followup-post.ts";
import { lateLetterText, outcomeText } from "../posts/outcome-post.ts";
import { postsToSayAgain } from "./say-again.ts";
import { sheetText } from "../posts/sheet-post.ts";
import type { Act } from "../record/act.ts";
import type { State } from "../record/state.ts";
import { currentLetter, letterKey } from "../request/letter-life.ts";
import { letterIsDue } from "../request/letter-waits.ts";
import { currentRound, person } from "../request/request.ts";
import type { Project, Request } from "../request/request.ts";
import { markKey, marksOf } from "../text/mark.ts";
import { normaliseRaw } from "../text/normalise-raw.ts";
import { say } from "../words/say.ts";
import { followupKey } from "./followup-steps.ts";
import type { Tools } from "../model/tools.ts";

/** The state with the posts that have come to be there. */
export function adoptPosts(request: Request, state: State, tools: Tools): State {
  const candidates = unnamedPosts(request);
  if (candidates.length === 0) return state;
  let adopted = state;
  for (const project of request.projects) {
    for (const wanted of wantedPosts(request, project, candidates, tools)) {
      const post = candidates.find((candidate) => isExactly(request, candidate, wanted));
      if (post !== undefined) adopted = withPost(request, adopted, project, post);
    }
  }
  return adopted;
}

/** Posts of the bot, written here, that the record does not name and that bear a mark, lowest id first. */
export function unnamedPosts(request: Request): Post[] {
  const { posts, bot } = request.snapshot;
  const named = new Set([...request.posts.values()].map(({ id }) => id));
  return posts
    .filter(
      (post) =>
        post.author.id === bot.id && !post.deleted && !named.has(post.id) && !request.isMovedHere(post),
    )
    .filter((post) => marksOf(post.raw).length > 0)
    .toSorted((a, b) => a.id - b.id);
}

interface Wanted {
  readonly key: string;
  readonly raw: string;
}

function wantedPosts(
  request: Request,
  project: Project,
  candidates: readonly Post[],
  tools: Tools,
): Wanted[] {
  const { n } = project;
  const round = currentRound(project);
  const wanted: Wanted[] = [];
  if (project.post === null) wanted.push({ key: `project:${n}`, raw: sheetText(request, project) });
  if (round?.state === "opening") {
    const key = `ballot:${n}:${round.round}`;
    const group = candidates.find((post) => keyOf(post) === key)?.polls[0]?.groups[0];
    if (group !== undefined)
      wanted.push({ key, raw: ballotTextAtOpening(request, project, round, group, tools.letterText) });
  }
  if (round?.state === "decided" && round.outcome === null && project.withdrawn === null) {
    const { raw } = outcomeText(request, project, round, tools);
    wanted.push({ key: `outcome:${n}:${round.round}`, raw });
  }
  wanted.push(...postsToSayAgain(request, project, tools));
  const letter = letterIsDue(request, project);
  if (letter !== null)
    wanted.push({
      key: letterKey(n, letter.version),
      raw: lateLetterText(request, project, letter, tools.letterText),
    });
  if (currentLetter(request, project) !== null && !request.posts.has(followupKey(n)))
    wanted.push({ key: followupKey(n), raw: followupText(request, project) });
  return wanted;
}

function keyOf(post: Post): string | null {
  const mark = marksOf(post.raw)[0];
  return mark === undefined ? null : markKey(mark);
}

function isExactly(request: Request, post: Post, { key, raw }: Wanted): boolean {
  if (post.version !== 1 || post.wiki || keyOf(post) !== key) return false;
  return matches(normaliseRaw(raw), post.raw, say(request.settings.language, "letter.no-pdf"));
}

const UPLOADED = String.raw`\[[^\]\n]*\|attachment\]\(upload://[^)\n]*\)(?: \([^)\n]*\))?`;

/** Whether the forum's text is ours with the links and fingerprints that came in while it was posted. */
function matches(wanted: string, raw: string, whenRefused: string): boolean {
  if (!wanted.includes(PDF_PLACEHOLDER)) return wanted === normaliseRaw(raw);
  const parts = wanted
    .split(PDF_PLACEHOLDER)
    .map((part) => part.split(SHA256_PLACEHOLDER).map(literally).join("[0-9a-f]{64}"));
  return new RegExp(`^${parts.join(`(?:${UPLOADED}|${literally(whenRefused)})`)}$`, "u").test(
    normaliseRaw(raw),
  );
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}

function withPost(request: Request, state: State, { n }: Project, post: Post): State {
  const keys = marksOf(post.raw).map(markKey);
  const posts = { ...state.posts, ...Object.fromEntries(keys.map((key) => [key, post.id])) };
  const mark = marksOf(post.raw)[0];
  if (mark?.kind !== "ballot" || mark.round === undefined) {
    const letter = marksOf(post.raw).find(({ kind }) => kind === "letter");
    if (letter === undefined) return { ...state, posts };
    const out = issued(request, n, Number(letter["version"] ?? 1), post);
    // Posted again it is the letter that went out.
    const isOut = state.acts.some(({ key }) => key === out.key);
    return { ...state, posts, acts: isOut ? state.acts : [...state.acts, out] };
  }
  const opened: Act = {
    do: "opened",
    n,
    round: mark.round,
    post: post.id,
    group: post.polls[0]?.groups[0] ?? "",
    key: `opened.${n}.${mark.round}`,
    at: post.createdAt,
    by: person(request.snapshot.bot),
  };
  return { ...state, posts, acts: [...state.acts, opened] };
}

/** The file of a letter as its post states it, before anybody can have changed that. */
function issued({ snapshot }: Request, n: number, version: number, post: Post): Act {
  return {
    do: "issued",
    n,
    version,
    sha256: sha256In(post.raw) ?? "",
    upload: uploadIn(post.raw) ?? "",
    key: `issued.${n}.${version}`,
    at: post.createdAt,
    by: person(snapshot.bot),
  };
}
