/** Names that the forum makes or accepts: slugs, tags, groups. */
import { flagSetting, numberSetting, type Forum } from "../forum.ts";
import { unprocessable } from "../refusal.ts";
import { allGroups, memberNamed } from "./membership.ts";

/** A title as it stands in addresses. */
export function slugOf(title: string): string {
  const plain = title.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/['’]/g, "");
  const slug = plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "");
  return slug === "" ? "-" : slug;
}

/** A title as the forum keeps it: on a stock forum without the full stop at its end. */
export function keptTitle(forum: Forum, title: string): string {
  const trimmed = title.trim();
  return flagSetting(forum, "title_prettify") ? trimmed.replace(/(?<!\.)\.$/, "") : trimmed;
}

/** A tag as the forum keeps it: small letters, hyphens for spaces, marks gone, cut to the longest length. */
export function cleanTag(forum: Forum, name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, "-")
    .replaceAll(/[/?#[\]@!$&'()*+,;=.%\\`^|{}"<>]+/g, "")
    .slice(0, numberSetting(forum, "max_tag_length"));
}

/** Refuses the name of a group as Discourse does; `except` is the group that has it already. */
export function checkGroupName(forum: Forum, name: string, except: number | null = null): void {
  const longest = numberSetting(forum, "max_username_length");
  const shortest = numberSetting(forum, "min_username_length");
  if (name.length > longest) throw unprocessable(`Name must be no more than ${longest} characters`);
  if (name.length < shortest) throw unprocessable(`Name must be at least ${shortest} characters`);
  if (!/^[\w.-]+$/.test(name)) {
    throw unprocessable("Name must only include numbers, letters, dashes, dots, and underscores");
  }
  if (!/^\w/.test(name)) throw unprocessable("Name must begin with a letter, a number or an underscore");
  if (!/[A-Za-z0-9]$/.test(name)) throw unprocessable("Name must end with a letter or a number");
  if (/[-_.]{2,}/.test(name)) {
    throw unprocessable("Name must not contain a sequence of 2 or more special chars (.-_)");
  }
  if (/\.(?:js|json|css|htm|html|xml|jpg|jpeg|png|gif|bmp|ico|tif|tiff|woff)$/i.test(name)) {
    throw unprocessable("Name must not end with a confusing suffix like .json or .png etc.");
  }
  const taken = allGroups(forum).some(
    (group) => group.id !== except && group.name.toLowerCase() === name.toLowerCase(),
  );
  if (taken || memberNamed(forum, name) !== undefined) throw unprocessable("Name has already been taken");
}
