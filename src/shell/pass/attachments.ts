/** Makes the files that a post links to, uploads them and puts their links into its text. */
import type { Attachment } from "../../core/model/step.ts";
import { isRefusal } from "../../discourse-api/errors.ts";
import { minutesPdf } from "../../letter/minutes-pdf.ts";
import { letterSha256 } from "../../letter/letter-pdf.ts";
import type { StepContext } from "./step-context.ts";

/**
 * The text with each placeholder replaced. The forum throws away uploads that no post links to, so the text is
 * to be posted at once. A file that the forum refuses leaves the sentence that says so in its place.
 */
export async function withAttachments(
  context: StepContext<"uploads.create">,
  raw: string,
  attachments: readonly Attachment[],
): Promise<string> {
  let text = raw;
  for (const attachment of attachments) {
    const bytes = await bytesOf(context, attachment);
    const link = await linkTo(context, attachment, bytes);
    text = text.replaceAll(attachment.placeholder, () => link);
    if (attachment.sha256Placeholder === null) continue;
    const hash = letterSha256(bytes);
    text = text.replaceAll(attachment.sha256Placeholder, () => hash);
  }
  return text;
}

async function bytesOf(
  { renderPdf, letterText }: Pick<StepContext<never>, "renderPdf" | "letterText">,
  attachment: Attachment,
): Promise<Buffer> {
  switch (attachment.kind) {
    case "letter":
      return renderPdf(attachment.letter, letterText(attachment.letter));
    case "minutes":
      return minutesPdf(attachment.minutes);
    case "csv":
      return Buffer.from(attachment.text, "utf8");
  }
}

async function linkTo(
  { api, onObstacle }: StepContext<"uploads.create">,
  { kind, fileName, whenRefused }: Attachment,
  bytes: Buffer,
): Promise<string> {
  try {
    const upload = await api.uploads.create({
      name: fileName,
      type: kind === "csv" ? "text/csv" : "application/pdf",
      bytes: new Uint8Array(bytes),
    });
    return `[${fileName}|attachment](${upload.short_url}) (${upload.human_filesize})`;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    onObstacle("create-post", error);
    return whenRefused;
  }
}
