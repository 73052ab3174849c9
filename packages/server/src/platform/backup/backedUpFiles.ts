import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStore } from "../files/fileStore.ts";
import { BackupRefusal } from "./BackupRefusal.ts";

/** A file in a backup: its organisation, and its name, which is the digest of its content (with ".webp": its small picture). */
export interface BackedUpFile {
  orgId: string;
  name: string;
  bytes: number;
}

const NAME = /^([0-9a-f]{64})(\.webp)?$/;

/** People's files in a data folder, in order. */
export async function* filesIn(dataDir: string): AsyncGenerator<BackedUpFile & { content: Readable }> {
  const store = new FileStore(dataDir);
  for (const orgId of await namesIn(store.folder))
    for (const prefix of await namesIn(join(store.folder, orgId)))
      for (const name of await namesIn(join(store.folder, orgId, prefix))) {
        if (!NAME.test(name)) continue;
        const path = join(store.folder, orgId, prefix, name);
        yield { orgId, name, bytes: (await stat(path)).size, content: createReadStream(path) };
      }
}

/** Puts a file of a backup where it belongs. Refuses one whose content is not what its name says. */
export async function restoreFile(
  dataDir: string,
  { orgId, name }: BackedUpFile,
  content: AsyncIterable<Buffer>,
): Promise<void> {
  const [, digest = "", small] = NAME.exec(name) ?? [];
  const store = new FileStore(dataDir);
  const target = small ? store.thumbnailOf(orgId, digest) : store.pathOf(orgId, digest);
  await mkdir(dirname(target), { recursive: true, mode: 0o700 });
  const part = `${target}.part`;
  const hash = createHash("sha256");
  try {
    await pipeline(
      Readable.from(content),
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      createWriteStream(part, { mode: 0o600, flush: true }),
    );
    if (!small && hash.digest("hex") !== digest)
      throw new BackupRefusal(`The file ${digest} is not in the backup as it was. The backup is damaged.`);
    await rename(part, target);
  } finally {
    await rm(part, { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}
