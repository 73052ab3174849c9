import { createHash } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { newId } from "../db/newId.ts";
import { Refusal } from "../problems/refusal.ts";

/** A file that was received whole and is on disk, but not yet under its own name. */
export interface IncomingFile {
  path: string;
  /** Of its content, as hexadecimal digits; also its name in the store. */
  sha256: string;
  sizeBytes: number;
}

const DIGEST = /^[0-9a-f]{64}$/;
const ORGANISATION = /^[0-9a-f-]{36}$/;

/**
 * Files of people in the data folder, named by what is in them: no path is ever made from what somebody typed, equal files of an
 * organisation are kept once, and a file never changes.
 */
export class FileStore {
  readonly folder: string;
  readonly incoming: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, "files");
    this.incoming = join(this.folder, "incoming");
  }

  /** Where a file lies. Throws on anything but an organisation's id and a digest. */
  pathOf(orgId: string, sha256: string): string {
    if (!ORGANISATION.test(orgId) || !DIGEST.test(sha256)) throw new Error("A file is named by its digest alone.");
    return join(this.folder, orgId, sha256.slice(0, 2), sha256);
  }

  /** The small picture of it, where there is one. */
  thumbnailOf(orgId: string, sha256: string): string {
    return `${this.pathOf(orgId, sha256)}.webp`;
  }

  /** Reads a stream into a file of its own; nothing is left behind when it breaks off or is longer than allowed. */
  async receive(content: Readable & { truncated?: boolean }, mostBytes: number): Promise<IncomingFile> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.incoming, newId());
    const hash = createHash("sha256");
    let sizeBytes = 0;
    // Opened before anything can fail: a file that is opened after it was taken away would stay.
    const file = await open(path, "wx", 0o600);
    try {
      await pipeline(
        content,
        async function* (chunks: AsyncIterable<Buffer>) {
          for await (const chunk of chunks) {
            sizeBytes += chunk.length;
            if (sizeBytes > mostBytes) throw tooLarge(mostBytes);
            hash.update(chunk);
            yield chunk;
          }
        },
        file.createWriteStream(),
      );
      if (content.truncated) throw tooLarge(mostBytes);
      await synced(path);
      return { path, sha256: hash.digest("hex"), sizeBytes };
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
  }

  /** Gives a received file its name; a file of the same content takes its place, which also makes it young again for the sweep. */
  async keep(orgId: string, { path, sha256 }: IncomingFile): Promise<void> {
    const target = this.pathOf(orgId, sha256);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await synced(dirname(target));
  }
}

/** Waits until a file, or the names in a folder, would outlive a power cut. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function tooLarge(mostBytes: number): Refusal {
  return new Refusal("file.tooLarge", `The file is larger than a file may be here (${megabytes(mostBytes)} MB).`, {
    hint: "Make it smaller, or attach a link to where it lies. An administrator can raise LARGEST_FILE_MB.",
  });
}

export function megabytes(bytes: number): number {
  return Math.round(bytes / 1_048_576);
}
