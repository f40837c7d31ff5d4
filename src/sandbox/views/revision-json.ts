/** A revision as the API shows it: who changed what, with the comparison of the texts as the forum draws it. */
import { isoTime, type Forum } from "../forum.ts";
import { invalidAccess, notFound, unprocessable } from "../refusal.ts";
import type { Member, Post, Revision } from "../state/entities.ts";
import { isStaff, memberById } from "../rules/membership.ts";
import { canViewHistory } from "../rules/rights.ts";
import { cookPost } from "../acts/cook-post.ts";
import { escapeHtml } from "../cooking/cook.ts";
import { diffPassages, linesOf, wordsOf } from "./passage-diff.ts";
import { tagInTopic } from "./tag-json.ts";
import { avatar } from "./brief-user.ts";

/** known-from-sources: what a hidden revision changed is shown to others as part of the one before it. */
export function revisionJson(
  forum: Forum,
  post: Post,
  which: number | "latest",
  viewer: Member | null,
): Record<string, unknown> {
  const asked =
    which === "latest" ? post.revisions.at(-1) : post.revisions.find(({ number }) => number === which);
  if (asked === undefined) throw notFound();
  const isStaffs = isStaff(viewer);
  if ((asked.hidden === true && !isStaffs) || !canViewHistory(forum, viewer, post)) throw invalidAccess();
  const revisions = post.revisions.filter(({ hidden }) => isStaffs || hidden !== true);
  const index = revisions.indexOf(asked);
  const after = revisions[index + 1]?.raw.before ?? post.revisions.at(-1)?.raw.after ?? asked.raw.after;
  const revision = { ...asked, raw: { before: asked.raw.before, after } };
  const { before } = revision.raw;
  if (forum.era !== "2023" && before.length + after.length > forum.quirks.longestDiff) {
    throw unprocessable("The changes are too complex to be shown.");
  }
  const editor = memberById(forum, revision.memberId);
  return {
    created_at: isoTime(revision.at),
    post_id: post.id,
    previous_hidden: false,
    current_hidden: asked.hidden === true,
    first_revision: revisions[0]?.number ?? null,
    previous_revision: revisions[index - 1]?.number ?? null,
    current_revision: revision.number,
    next_revision: revisions[index + 1]?.number ?? null,
    last_revision: revisions.at(-1)?.number ?? null,
    current_version: revision.number,
    version_count: post.version - (post.revisions.length - revisions.length),
    username: editor.username,
    display_username: editor.username,
    avatar_template: avatar(editor),
    edit_reason: revision.reason,
    body_changes: bodyChanges(forum, revision),
    title_changes: titleChanges(revision),
    // known-from-sources: who owned the post before.
    user_changes:
      revision.owner === null
        ? null
        : {
            previous: ownerJson(forum, revision.owner.before),
            current: ownerJson(forum, revision.owner.after),
          },
    ...(revision.tags === null ? {} : { tags_changes: tagsChanges(forum, revision.tags) }),
    wiki: post.wiki,
    can_edit: true,
    ...(revision.wiki === null
      ? {}
      : { wiki_changes: { previous: revision.wiki.before, current: revision.wiki.after } }),
  };
}

function ownerJson(forum: Forum, id: number): Record<string, string> {
  const { username } = memberById(forum, id);
  return { username: username.toLowerCase(), display_username: username };
}

function bodyChanges(forum: Forum, revision: Revision): Record<string, string> {
  const { before, after } = revision.raw;
  const [old, now] = [cookPost(forum, before), cookPost(forum, after)];
  return {
    inline: `<div class="inline-diff">${now}</div>`,
    side_by_side: `<div class="revision-content">${old}</div><div class="revision-content">${now}</div>`,
    side_by_side_markdown: sideBySideMarkdown(before, after),
  };
}

/** A table with the old text on the left and the new one on the right; changed words are marked. */
export function sideBySideMarkdown(before: string, after: string): string {
  const rows = diffPassages(linesOf(before), linesOf(after)).map((part) => {
    if (part.kind === "same") {
      const text = escapeText(part.text);
      return `<tr><td>${text}</td><td>${text}</td></tr>`;
    }
    const [left, right] = markChange(part.removed, part.added);
    return `<tr>${cell("diff-del", left)}${cell("diff-ins", right)}</tr>`;
  });
  return `<table class="markdown">${rows.join("")}</table>`;
}

function cell(kind: string, html: string): string {
  return html === "" ? "<td></td>" : `<td class="${kind}">${html}</td>`;
}

/** Marks what differs between two passages. One that is wholly new, or gone, is not marked within. */
function markChange(removed: string, added: string): [string, string] {
  if (removed === "" || added === "") return [escapeText(removed), escapeText(added)];
  const parts = diffPassages(wordsOf(removed), wordsOf(added));
  const show = (tag: "del" | "ins"): string =>
    parts
      .map((part) =>
        part.kind === "same" ? escapeText(part.text) : mark(tag, tag === "del" ? part.removed : part.added),
      )
      .join("");
  return [show("del"), show("ins")];
}

function mark(tag: "del" | "ins", text: string): string {
  return text === "" ? "" : `<${tag}>${escapeText(text)}</${tag}>`;
}

function escapeText(text: string): string {
  return escapeHtml(text).replaceAll("&quot;", '"');
}

function titleChanges({ title }: Revision): Record<string, string> | null {
  if (title === null) return null;
  const [left, right] = markChange(title.before, title.after);
  return {
    inline: `<div class="inline-diff"><div>${mark("del", title.before)}${mark("ins", title.after)}</div></div>`,
    side_by_side: `<div class="revision-content"><div>${left}</div></div><div class="revision-content"><div>${right}</div></div>`,
  };
}

function tagsChanges(forum: Forum, change: { before: readonly string[]; after: readonly string[] }) {
  const show = (names: readonly string[]): unknown[] =>
    names.map((name) => {
      const tag = [...forum.state.tags.values()].find((candidate) => candidate.name === name);
      return tag === undefined ? name : tagInTopic(forum, tag);
    });
  return { previous: show(change.before), current: show(change.after) };
}
