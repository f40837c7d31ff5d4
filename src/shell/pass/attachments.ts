/** Sets the PDFs that a post links to, uploads them and puts their links into its text. */
import type { Attachment } from "../../core/model/step.ts";
import { Refused } from "../../discourse-api/errors.ts";
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
    const bytes = await context.renderPdf(attachment.letter, context.letterText(attachment.letter));
    const link = await linkTo(context, attachment, bytes);
    text = text.replaceAll(attachment.placeholder, () => link);
    if (attachment.sha256Placeholder === null) continue;
    const hash = letterSha256(bytes);
    text = text.replaceAll(attachment.sha256Placeholder, () => hash);
  }
  return text;
}

async function linkTo(
  { api, onObstacle }: StepContext<"uploads.create">,
  { fileName, whenRefused }: Attachment,
  bytes: Buffer,
): Promise<string> {
  try {
    const upload = await api.uploads.create({
      name: fileName,
      type: "application/pdf",
      bytes: new Uint8Array(bytes),
    });
    return `[${fileName}|attachment](${upload.short_url}) (${upload.human_filesize})`;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    onObstacle("create-post", error);
    return whenRefused;
  }
}
