import { createReadStream } from "node:fs";
import type { FastifyReply } from "fastify";
import { Refusal } from "../problems/refusal.ts";

interface SentFile {
  path: string;
  fileName: string;
}

/**
 * Sends somebody's file so that it can never act as a page of Gantry's: to be saved, of no telling type, and sandboxed should a
 * browser show it after all.
 */
export async function sendFile(reply: FastifyReply, { path, fileName }: SentFile): Promise<void> {
  await sendStored(reply, path, {
    "content-type": "application/octet-stream",
    "content-disposition": disposition(fileName),
  });
}

/** Sends a picture that Gantry itself made, to be shown. */
export async function sendThumbnail(reply: FastifyReply, path: string): Promise<void> {
  await sendStored(reply, path, { "content-type": "image/webp", "content-disposition": "inline" });
}

async function sendStored(reply: FastifyReply, path: string, headers: Record<string, string>): Promise<void> {
  const content = createReadStream(path);
  await new Promise<void>((resolve, reject) => {
    content.once("open", () => resolve());
    content.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === "ENOENT"
          ? new Refusal("file.gone", "The file is not in the data folder any more.", { cause })
          : cause,
      ),
    );
  });
  await reply
    .headers({
      ...headers,
      "content-security-policy": "sandbox; default-src 'none'",
      "x-content-type-options": "nosniff",
      // Who may see it may change from one request to the next.
      "cache-control": "private, no-cache",
      "cross-origin-resource-policy": "same-origin",
    })
    .send(content);
}

/** RFC 6266: plain for old readers, in full for all others. */
export function disposition(fileName: string): string {
  const plain = fileName
    .normalize("NFKD")
    .replaceAll(/[^\x20-\x7e]+/g, "")
    .replaceAll(/["\\]/g, "_");
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
