/**
 * Packs the theme component: the files of `plugin-assets/` that a forum installs, in one zip that is the same,
 * byte for byte, on every machine and in every time zone.
 */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import type { Zippable, ZipOptions } from "fflate";

const FOLDER = fileURLToPath(new URL("../../../plugin-assets/", import.meta.url));
/** What a theme consists of; the rest of the folder is for those who work on it. */
const FILES = ["about.json", "settings.yml"];
const FOLDERS = ["common", "javascripts", "locales"];
/** The zip format has no dates before 1980; it counts them in local time, so the fields are given, not an instant. */
const PACKED_AT = new Date(1980, 0, 1);

/** Name of the component, by which a forum's list of themes shows whether it is installed. */
export const COMPONENT_NAME = "Aval";

/** The zip file, as `POST /admin/themes/import.json` takes it. */
export async function componentZip(): Promise<Uint8Array> {
  const paths = await componentFiles();
  const options: ZipOptions = { level: 9, mtime: PACKED_AT, os: 3, attrs: 0o644 << 16 };
  const files: Zippable = {};
  for (const path of paths) files[path] = [await readFile(join(FOLDER, path)), options];
  return zipSync(files);
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
