/**
 * Packs the theme component: the files of `plugin-assets/` that a forum installs, in one zip that is the same,
 * byte for byte, on every machine and in every time zone.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { strToU8, zipSync } from "fflate";
import type { Zippable, ZipOptions } from "fflate";

const FOLDER = fileURLToPath(new URL("../../../plugin-assets/", import.meta.url));
/** What a theme consists of; the rest of the folder is for those who work on it. */
const FILES = ["about.json", "settings.yml"];
const FOLDERS = ["common", "javascripts", "locales"];
/** Composed of the files in `stylesheets/`. */
const STYLE = "common/common.scss";
const IMPORT = /^@import "([\w-]+)";\n/gm;
/** The zip format has no dates before 1980; it counts them in local time, so the fields are given, not an instant. */
const PACKED_AT = new Date(1980, 0, 1);

/** Name of the component, by which a forum's list of themes shows whether it is installed. */
export const COMPONENT_NAME = "Aval";

/** The zip file, as `POST /admin/themes/import.json` takes it. */
export async function componentZip(): Promise<Uint8Array> {
  const paths = await componentFiles();
  const options: ZipOptions = { level: 9, mtime: PACKED_AT, os: 3, attrs: 0o644 << 16 };
  const files: Zippable = {};
  for (const path of paths) {
    const bytes = path === STYLE ? strToU8(await componentStyle()) : await readFile(join(FOLDER, path));
    files[path] = [bytes, options];
  }
  return zipSync(files);
}

/** The component's one style sheet, as a forum gets it: with what it is composed of in the place of its imports. */
export async function componentStyle(): Promise<string> {
  const style = await readFile(join(FOLDER, STYLE), "utf8");
  const names = [...style.matchAll(IMPORT)].map(([, name = ""]) => name);
  const parts = await Promise.all(
    names.map(
      async (name) => [name, await readFile(join(FOLDER, "stylesheets", `${name}.scss`), "utf8")] as const,
    ),
  );
  const texts = new Map(parts);
  return style.replace(IMPORT, (_, name: string) => `\n${texts.get(name) ?? ""}`);
}

/** Paths of the component's files inside the zip, sorted. */
export async function componentFiles(): Promise<string[]> {
  const files = [...FILES];
  for (const folder of FOLDERS) {
    const entries = await readdir(join(FOLDER, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (entry.isFile()) files.push(relative(FOLDER, join(entry.parentPath, entry.name)));
    }
  }
  return files.map((path) => path.split(sep).join("/")).toSorted();
}
