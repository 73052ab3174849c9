import { open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { RECOGNITION_BYTES, recognizePlan } from "@gantry/formats";

async function isPlan(file: string): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(RECOGNITION_BYTES), 0, RECOGNITION_BYTES, 0);
    return recognizePlan(buffer.subarray(0, bytesRead)) !== null;
  } finally {
    await handle.close();
  }
}

/**
 * Files as they are named; from folders, all plans below them, known by their content, in the order of their names.
 * A name that does not exist is given back, so that reading it tells.
 */
export async function planFilesIn(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code === "ENOENT") return null;
      throw cause;
    });
    if (!info?.isDirectory()) {
      files.push(path);
      continue;
    }
    const entries = await readdir(path, { withFileTypes: true, recursive: true });
    const inside = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of inside.sort()) if (await isPlan(file)) files.push(file);
  }
  return files;
}
