/** What a theme consists of once its zip was imported: the text of each file, under the name the forum keeps it by. */
import { strFromU8, unzipSync } from "fflate";
import type { ThemeField } from "../state/entities.ts";

/** The fields of a zip; none for what is no zip. */
export function themeFields(zip: Buffer | undefined): ThemeField[] {
  const files = unzipSync(new Uint8Array(zip ?? Buffer.alloc(0)));
  return Object.entries(files).flatMap(([path, bytes]) => {
    const place = placeOf(path);
    return place === null ? [] : [{ ...place, value: strFromU8(bytes) }];
  });
}

function placeOf(path: string): { target: string; name: string } | null {
  const [folder = "", ...rest] = path.split("/");
  const file = rest.join("/");
  if (path === "settings.yml") return { target: "settings", name: "yaml" };
  if (folder === "locales") return { target: "translations", name: file.replace(/\.yml$/, "") };
  if (folder === "javascripts") return { target: "extra_js", name: file };
  if (file === `${folder}.scss`) return { target: folder, name: "scss" };
  return null;
}
