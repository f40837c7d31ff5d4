/** Bodies that come in parts, as uploads and themes do. */
import express, { type RequestHandler } from "express";

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Reads such a body as bytes, up to what the largest upload may have. */
export const bytesOfParts: RequestHandler = express.raw({ type: "multipart/form-data", limit: "20mb" });

/**
 * Puts the texts of the parts into the body, and the first file into the response's locals: clients send `file`,
 * `files[]`, `bundle` or `theme`, whatever it is called it is the file.
 */
export const partsOfBody: RequestHandler = async (request, response, next) => {
  const bytes: unknown = request.body;
  if (!Buffer.isBuffer(bytes)) {
    next();
    return;
  }
  const headers = { "content-type": request.get("content-type") ?? "" };
  const parts = [...(await new Response(Uint8Array.from(bytes), { headers }).formData())];
  request.body = Object.fromEntries(parts.filter(([, value]) => typeof value === "string"));
  const file = parts.flatMap(([, value]) => (typeof value === "string" ? [] : [value]))[0];
  if (file !== undefined) {
    const sent: SentFile = { name: file.name, content: Buffer.from(await file.arrayBuffer()) };
    response.locals["file"] = sent;
  }
  next();
};
