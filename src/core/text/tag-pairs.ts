/** Which tags of a post belong together. A tag without its partner, or one only spoken of, frames nothing. */
import type { Atom, TagAtom } from "./post-atom.ts";
import type { Frame } from "./post-line.ts";

/** What becomes of a tag: it frames what follows up to its partner, it is text, it sets code, or it leaves nothing. */
export type TagRole =
  | { readonly role: "frame"; readonly frame: Frame }
  | { readonly role: "text" | "code" | "struck" | "nothing" };

/** The frames by the tags that make them; other tags format only. */
const FRAMES: ReadonlyMap<string, Frame> = new Map([
  ["quote", "quote"],
  ["blockquote", "quote"],
  ["aside", "quote"],
  ["details", "details"],
  ["poll", "poll"],
  ["code", "code"],
  ["pre", "code"],
  ["script", "code"],
  ["style", "code"],
  ["textarea", "code"],
]);

interface Waiting {
  readonly index: number;
  readonly line: number;
  readonly beginsLine: boolean;
}

/** The roles of the tags among `atoms`, by their index. Equal tags nest; each atom is looked at once. */
export function tagRoles(atoms: readonly Atom[]): ReadonlyMap<number, TagRole> {
  const roles = new Map<number, TagRole>();
  const open = new Map<string, Waiting[]>();
  let line = 0;
  let beginsLine = true;
  for (const [index, atom] of atoms.entries()) {
    if (atom.is === "words") beginsLine &&= atom.text.trim() === "";
    else if (
      atom.is !== "tag" &&
      atom.is !== "line-count" &&
      atom.is !== "bold" &&
      atom.is !== "link" &&
      atom.is !== "struck"
    ) {
      line += 1;
      beginsLine = true;
    }
    if (atom.is !== "tag") continue;
    const key = `${atom.html ? "<" : "["}${atom.name}`;
    const waiting = open.get(key) ?? [];
    open.set(key, waiting);
    if (atom.opens) {
      waiting.push({ index, line, beginsLine });
      roles.set(index, alone(atom, beginsLine));
      continue;
    }
    const opening = waiting.pop();
    const role = opening === undefined ? alone(atom, false) : together(atom, opening, line);
    roles.set(index, role);
    if (opening !== undefined) roles.set(opening.index, role);
  }
  return roles;
}

/** A block of HTML that is never closed goes on to the end; a tag of the forum's own is text then. */
function alone({ html, opens, name }: TagAtom, beginsLine: boolean): TagRole {
  const frame = FRAMES.get(name);
  if (!html) return { role: "text" };
  return opens && beginsLine && frame !== undefined ? { role: "frame", frame } : { role: "nothing" };
}

function together({ name, html }: TagAtom, opening: Waiting, line: number): TagRole {
  const frame = FRAMES.get(name);
  if (frame === undefined) return { role: name === "s" ? "struck" : "nothing" };
  if (opening.line !== line) return { role: "frame", frame };
  if (frame === "code") return { role: "code" };
  return opening.beginsLine || html ? { role: "frame", frame } : { role: "text" };
}
