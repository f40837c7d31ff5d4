/** Files: which are taken, what they are called afterwards. The same file is kept once. */
import { createHash } from "node:crypto";
import { listSetting, numberSetting, type Forum } from "../forum.ts";
import { unprocessable } from "../refusal.ts";
import type { Member, Upload } from "../state/entities.ts";
import { isStaff } from "../rules/membership.ts";
import { base62 } from "../rules/base62.ts";

export function addUpload(forum: Forum, member: Member, fileName: string, content: Buffer): Upload {
  const extension = (/\.([A-Za-z0-9]+)$/.exec(fileName)?.[1] ?? "").toLowerCase();
  const common = listSetting(forum, "authorized_extensions");
  const allowed = isStaff(member)
    ? [...common, ...listSetting(forum, "authorized_extensions_for_staff")]
    : common;
  if (!allowed.includes(extension) && !allowed.includes("*")) {
    throw unprocessable(
      `Sorry, the file you are trying to upload is not authorized (authorized extensions: ${common.join(", ")}).`,
    );
  }
  const most = numberSetting(forum, "max_attachment_size_kb");
  if (content.length > most * 1024) {
    throw unprocessable(`Sorry, the file you are trying to upload is too big (maximum size is ${most} KB).`);
  }
  const sha1 = createHash("sha1").update(content).digest("hex");
  const known = forum.state.uploads.get(sha1);
  if (known !== undefined) return known;
  const upload = { id: forum.state.nextId("upload"), sha1, fileName, extension, content };
  forum.state.uploads.set(sha1, upload);
  return upload;
}

/** `BASE62.ext`, as in `upload://BASE62.ext`. */
export function shortName(upload: Upload): string {
  return `${base62(upload.sha1)}.${upload.extension}`;
}

export function uploadNamed(forum: Forum, name: string): Upload | undefined {
  return [...forum.state.uploads.values()].find((upload) => shortName(upload) === name);
}

export function uploadJson(forum: Forum, upload: Upload): Record<string, unknown> {
  const host = forum.baseUrl.replace(/^https?:/, "");
  return {
    id: upload.id,
    url: `${host}/uploads/default/original/1X/${upload.sha1}.${upload.extension}`,
    original_filename: upload.fileName,
    filesize: upload.content.length,
    width: null,
    height: null,
    thumbnail_width: null,
    thumbnail_height: null,
    extension: upload.extension,
    short_url: `upload://${shortName(upload)}`,
    short_path: `/uploads/short-url/${shortName(upload)}`,
    retain_hours: null,
    human_filesize: humanSize(upload.content.length),
    dominant_color: null,
  };
}

function humanSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} Bytes`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024
    ? `${Number(kilobytes.toPrecision(3))} KB`
    : `${Number((kilobytes / 1024).toPrecision(3))} MB`;
}
