/** Theme components: imported from a zip, listed, attached to a theme. */
import { inflateRawSync } from "node:zlib";
import { parse } from "yaml";
import { z } from "zod";
import { isoTime } from "../forum.ts";
import { invalidAccess, notFound, Refusal } from "../refusal.ts";
import type { Theme } from "../state/entities.ts";
import { Answer, admin, flag, integer, list, nested, pathId, text, type Call, type Routes } from "./call.ts";
import { themeFields } from "./theme-fields.ts";

export function themeRoutes(routes: Routes): void {
  routes.get("/admin/themes", (call) => {
    admin(call);
    const themes = [...call.forum.state.themes.values()].sort((a, b) => a.name.localeCompare(b.name));
    return { themes: themes.map((theme) => themeJson(call, theme)), extras: { color_schemes: [] } };
  });
  routes.post("/admin/themes/import", importTheme);
  routes.get("/admin/themes/:id", (call) => ({ theme: themeJson(call, themeOf(call)) }));
  routes.put("/admin/themes/:id", (call) => {
    const theme = themeOf(call);
    // known-from-sources: little of a theme of the system can be changed, and nothing that a client here asks for.
    if (theme.id < 0) throw invalidAccess();
    const given = nested(call, "theme");
    theme.parents = list(given, "parent_theme_ids")?.map(Number) ?? theme.parents;
    if (text(given, "enabled") !== undefined) theme.enabled = flag(given, "enabled");
    theme.updatedAt = call.forum.clock.now();
    return { theme: themeJson(call, theme) };
  });
  routes.put("/admin/themes/:id/setting", (call) => {
    const { settings } = themeOf(call);
    const name = text(call, "name") ?? "";
    if (settings?.has(name) !== true) throw notFound();
    settings.set(name, call.body["value"]);
    return { [name]: call.body["value"] };
  });
  routes.delete("/admin/themes/:id", (call) => {
    call.forum.state.themes.delete(themeOf(call).id);
    return new Answer(204, undefined);
  });
}

/** Values of the settings that a component declares, as its `settings.yml` has them; null for broken YAML. */
function readSettings(zip: Buffer | undefined): Map<string, unknown> | null {
  const declared = fileInZip(zip ?? Buffer.alloc(0), "settings.yml");
  try {
    const settings = settingsSchema.parse(declared === null ? {} : parse(declared));
    return new Map(Object.entries(settings).map(([name, setting]) => [name, setting.default]));
  } catch {
    return null;
  }
}

const settingsSchema = z.record(z.string(), z.looseObject({ default: z.unknown() }));

function themeOf(call: Call): Theme {
  admin(call);
  const theme = call.forum.state.themes.get(pathId(call));
  if (theme === undefined) throw notFound();
  return theme;
}

const aboutSchema = z.object({ name: z.string(), component: z.boolean().default(false) });

/** In 2023 a component of the same name is updated; later only the one whose id is given. */
function importTheme(call: Call): unknown {
  admin(call);
  const about = readAbout(call.file?.content);
  const { themes } = call.forum.state;
  const id = integer(call, "theme_id");
  const sameName = [...themes.values()].find((theme) => theme.name === about.name);
  const known = id === undefined ? (call.forum.era === "2023" ? sameName : undefined) : themes.get(id);
  if (id !== undefined && known === undefined) throw notFound();
  const now = call.forum.clock.now();
  const theme: Theme = known ?? {
    id: call.forum.state.nextId("theme"),
    name: about.name,
    component: about.component,
    enabled: true,
    isDefault: false,
    parents: [],
    fields: [],
    settings: new Map(),
    createdAt: now,
    updatedAt: now,
  };
  theme.name = about.name;
  theme.fields = themeFields(call.file?.content);
  const settings = readSettings(call.file?.content);
  theme.settings = settings === null ? null : new Map([...settings, ...(theme.settings ?? [])]);
  theme.updatedAt = now;
  themes.set(theme.id, theme);
  return new Answer(201, { theme: themeJson(call, theme) });
}

function readAbout(zip: Buffer | undefined): z.infer<typeof aboutSchema> {
  try {
    return aboutSchema.parse(JSON.parse(fileInZip(zip ?? Buffer.alloc(0), "about.json") ?? ""));
  } catch {
    throw new Refusal(500, { status: 500, error: "Internal Server Error" });
  }
}

const CENTRAL_ENTRY = 0x02014b50;
const STORED = 0;

/** Reads one file through the zip's central directory; null when it is no zip or the file is not in it. */
function fileInZip(zip: Buffer, fileName: string): string | null {
  for (let at = zip.length - 22; at >= 0; at -= 1) {
    if (zip.readUInt32LE(at) !== CENTRAL_ENTRY) continue;
    const nameLength = zip.readUInt16LE(at + 28);
    const name = zip.toString("utf8", at + 46, at + 46 + nameLength);
    if (name !== fileName && !name.endsWith(`/${fileName}`)) continue;
    const header = zip.readUInt32LE(at + 42);
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
    const content = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    return (zip.readUInt16LE(at + 10) === STORED ? content : inflateRawSync(content)).toString("utf8");
  }
  return null;
}

function themeJson(call: Call, theme: Theme): Record<string, unknown> {
  const { themes } = call.forum.state;
  const brief = ({ id, name, component }: Theme) => ({ id, name, component });
  return {
    id: theme.id,
    name: theme.name,
    created_at: isoTime(theme.createdAt),
    updated_at: isoTime(theme.updatedAt),
    ...(theme.component ? {} : { default: theme.isDefault }),
    component: theme.component,
    enabled: theme.enabled,
    settings:
      theme.settings === null ? null : [...theme.settings].map(([setting, value]) => ({ setting, value })),
    theme_fields: theme.fields,
    supported: true,
    errors: [],
    child_themes: [...themes.values()].filter((other) => other.parents.includes(theme.id)).map(brief),
    parent_themes: theme.parents.flatMap((id) => themes.get(id) ?? []).map(brief),
  };
}
