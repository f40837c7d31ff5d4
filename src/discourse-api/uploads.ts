/** Uploads files that posts then link to. The forum throws away what no post links to within two days. */
import { z } from "zod";
import type { Client } from "./client.ts";

export const Upload = z.object({
  /** "upload://….pdf": what a post links to. */
  short_url: z.string(),
  /** Where the file lies; often without its scheme ("//forum.example.org/…"). */
  url: z.string(),
  original_filename: z.string(),
  /** "120 KB", in the bot's language. */
  human_filesize: z.string(),
});
export type Upload = z.infer<typeof Upload>;

interface UploadFile {
  readonly name: string;
  /** "application/pdf" */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface UploadsApi {
  /** The file behind `upload://NAME`, of at most so many bytes; null when there is none, or it is not shown. */
  read(name: string, mostBytes: number): Promise<Uint8Array | "too-large" | null>;
  /** Uploads a file; `Refused` with 422 where the forum does not take its kind or size. */
  create(file: UploadFile): Promise<Upload>;
}

export function createUploadsApi(client: Client): UploadsApi {
  return {
    read: (name, mostBytes) => client.file(`/uploads/short-url/${encodeURIComponent(name)}`, mostBytes),
    create: (file) => {
      const form = new FormData();
      // Until 3.3 the first of the two is read; since 3.4 it is announced to go.
      form.set("type", "composer");
      form.set("upload_type", "composer");
      form.set("synchronous", "true");
      form.set("file", new Blob([file.bytes], { type: file.type }), file.name);
      return client.write(Upload, { method: "POST", path: "/uploads.json", form });
    },
  };
}
