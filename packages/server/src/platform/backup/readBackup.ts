import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { BackedUpFile } from "./backedUpFiles.ts";
import { BackupRefusal } from "./BackupRefusal.ts";
import { readFrames, type Frame } from "./frames.ts";
import { beginSchema, endSchema, fileSchema, headerSchema, type BackupHeader, type TableSum } from "./manifest.ts";

export interface BackupReader {
  header: BackupHeader;
  /** The tables in their order; the content of one must be read to its end before the next is asked for. */
  tables(): AsyncGenerator<{ table: string; content: AsyncGenerator<Buffer> }>;
  /** The files behind the tables, each to be read to its end as well. */
  files(): AsyncGenerator<BackedUpFile & { content: AsyncGenerator<Buffer> }>;
  /** Known when all tables and files were read. */
  sums(): TableSum[];
}

/** Opens a backup. Refuses what is none, what is damaged and what is not whole; the last is known only at its end. */
export async function openBackup(file: string): Promise<BackupReader> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  input.on("error", (error) => gunzip.destroy(error));
  const frames = refusing(readFrames(input.pipe(gunzip)), file);
  const header = headerSchema.safeParse(noteOf(await frames.next()));
  if (!header.success) throw new BackupRefusal(`${file} is no backup of Gantry, or of a newer version of it.`);
  let sums: TableSum[] | null = null;
  let pending = await frames.next();

  async function* content(): AsyncGenerator<Buffer> {
    for (pending = await frames.next(); !pending.done && pending.value.kind === "data"; pending = await frames.next())
      yield pending.value.content;
  }
  async function* tables(): AsyncGenerator<{ table: string; content: AsyncGenerator<Buffer> }> {
    for (;;) {
      const note = noteOf(pending);
      const begin = beginSchema.safeParse(note);
      if (!begin.success) {
        if (!fileSchema.safeParse(note).success) takeEnd(note);
        return;
      }
      yield { table: begin.data.begin, content: content() };
    }
  }
  async function* files(): ReturnType<BackupReader["files"]> {
    while (!sums) {
      const found = fileSchema.safeParse(noteOf(pending));
      if (found.success) yield { ...found.data.file, content: content() };
      else takeEnd(noteOf(pending));
    }
  }
  function takeEnd(note: unknown): void {
    const end = endSchema.safeParse(note);
    if (!end.success) throw new BackupRefusal(`${file} is not whole: its end is missing.`);
    sums = end.data.end;
  }
  return {
    header: header.data,
    tables,
    files,
    sums() {
      if (!sums) throw new Error("The backup has not been read to its end.");
      return sums;
    },
  };
}

function noteOf(result: IteratorResult<Frame>): unknown {
  return !result.done && result.value.kind === "note" ? result.value.value : null;
}

/** What gzip or the disk say, in plain words. */
async function* refusing(frames: AsyncGenerator<Frame>, file: string): AsyncGenerator<Frame> {
  try {
    yield* frames;
  } catch (cause) {
    throw new BackupRefusal(`${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}
