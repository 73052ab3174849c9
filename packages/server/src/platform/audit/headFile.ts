import { mkdir, open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as z from "zod";
import type { Head } from "./head.ts";

const headSchema = z.object({
  orgId: z.uuid(),
  position: z.number().int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
});
const fileSchema = z.object({ format: z.literal("gantry-heads"), heads: z.array(headSchema) });

export const headFileOf = (dataDir: string): string => join(dataDir, "audit", "heads.json");

/** Heads kept in a file; none where there is no such file. Throws on one that cannot be read. */
export async function readHeads(file: string): Promise<Head[]> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text === null ? [] : parseHeads(text);
}

/** Null for what is no file of heads. */
export function parseHeads(text: string): Head[] {
  return fileSchema.parse(JSON.parse(text)).heads;
}

/** Replaces the file; it is whole and on disk before it takes the place of the old one. */
export async function writeHeads(file: string, heads: readonly Head[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const part = `${file}.part`;
  const handle = await open(part, "w", 0o600);
  try {
    await handle.writeFile(`${JSON.stringify({ format: "gantry-heads", heads }, null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(part, file);
}

/** Lays the heads aside: what a restore brings back leads to none of them that are later. Keeps them under another name. */
export async function layHeadsAside(dataDir: string, moment: string): Promise<void> {
  const file = headFileOf(dataDir);
  const aside = file.replace(/\.json$/, `-until-${moment.replaceAll(/[-:.]/g, "")}.json`);
  await rename(file, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
}
