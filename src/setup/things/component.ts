/** The theme component: imported from its zip, part of the themes that members see, told which bot and tag to look for. */
import { strFromU8, unzipSync } from "fflate";
import { componentZip, COMPONENT_NAME } from "./component-zip.ts";
import type { Theme, ThemesApi } from "../../discourse-api/themes.ts";
import type { Change, Remark } from "../change.ts";
import type { Wanted } from "../wanted.ts";

export interface ComponentToInstall {
  readonly zip: Uint8Array<ArrayBuffer>;
  /** Its parts as a forum keeps them, "target/name" → text. */
  readonly parts: ReadonlyMap<string, string>;
}

export interface ThemesState {
  readonly themes: readonly Theme[];
  /** Ours, with all its parts; null when it is not there. */
  readonly component: Theme | null;
}

/** The component that this package brings; null when its files are not there. */
export async function readComponent(): Promise<ComponentToInstall | null> {
  try {
    return componentOf(new Uint8Array(await componentZip()));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** What this zip holds. Throws for something that is none. */
export function componentOf(zip: Uint8Array<ArrayBuffer>): ComponentToInstall {
  const parts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    const key = partOf(path);
    if (key !== null) parts.set(key, strFromU8(bytes));
  }
  return { zip, parts };
}

export async function readThemes(forum: ThemesApi): Promise<ThemesState> {
  const themes = await forum.list();
  const found = themes.find(({ name, component }) => component && name === COMPONENT_NAME);
  return { themes, component: found === undefined ? null : await forum.read(found.id) };
}

export function planComponent(
  { themes, component }: ThemesState,
  wanted: Wanted,
): { changes: Change[]; remarks: Remark[] } {
  if (wanted.component === null) return { changes: [], remarks: [{ kind: "no-component" }] };
  const shown = themes.filter((theme) => !theme.component && (theme.default || theme.selectable));
  const parents = component?.parents ?? [];
  const isShown = component?.enabled === true && shown.every(({ id }) => parents.includes(id));
  const isChanged = component === null || !isSame(component, wanted.component);
  const settings = [
    ["bot_username", wanted.botUsername],
    ["request_tag", wanted.requestTags.join("|")],
    ["timezone", wanted.timezone],
  ] as const;
  const differing = settings.filter(([name, value]) => component?.settings.get(name) !== value);
  if (!isChanged && isShown && differing.length === 0) return { changes: [], remarks: [] };
  const change: Change = {
    kind: "install-component",
    id: component?.id ?? null,
    isChanged,
    themes: isShown ? null : [...new Set([...parents, ...shown.map(({ id }) => id)])],
    settings: differing,
  };
  return { changes: [change], remarks: [] };
}

/** Imports, attaches and sets the component as the change says. */
export async function installComponent(
  forum: ThemesApi,
  zip: Uint8Array<ArrayBuffer>,
  change: Extract<Change, { kind: "install-component" }>,
): Promise<void> {
  const id = change.id === null || change.isChanged ? await forum.import(zip, change.id) : change.id;
  if (change.themes !== null) await forum.attach(id, change.themes);
  for (const [name, value] of change.settings) await forum.set(id, name, value);
}

/** Whether the forum keeps the very text of every part, and no part more. */
function isSame(installed: Theme, { parts }: ComponentToInstall): boolean {
  const kept = new Map(
    installed.fields.flatMap(({ target, name, value }): [string, string][] =>
      value === null || value === undefined || value === "" ? [] : [[`${target}/${name}`, value]],
    ),
  );
  return kept.size === parts.size && [...parts].every(([key, text]) => kept.get(key) === text);
}

/** Where the forum keeps a file of the zip; null for what is no part of the theme. */
function partOf(path: string): string | null {
  const script = /^javascripts\/(.+)$/.exec(path)?.[1];
  if (script !== undefined) return `extra_js/${script}`;
  const locale = /^locales\/(.+)\.ya?ml$/.exec(path)?.[1];
  if (locale !== undefined) return `translations/${locale}`;
  if (/^settings\.ya?ml$/.test(path)) return "settings/yaml";
  const style = /^(common|desktop|mobile)\/\1\.scss$/.exec(path)?.[1];
  if (style !== undefined) return `${style}/scss`;
  const page = /^(common|desktop|mobile)\/(.+)\.html$/.exec(path);
  return page === null ? null : `${page[1]}/${page[2]}`;
}
