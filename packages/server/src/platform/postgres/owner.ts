import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { isAlive } from "./isAlive.ts";

/**
 * The process that started the server and takes it down when it ends. A server whose owner is gone is about to go too, and must
 * not be joined.
 */
export function declareOwner(clusterFolder: string): void {
  const draft = `${ownerFile(clusterFolder)}.${process.pid}`;
  writeFileSync(draft, `${process.pid}\n`);
  renameSync(draft, ownerFile(clusterFolder));
}

export function hasLivingOwner(clusterFolder: string): boolean {
  const file = ownerFile(clusterFolder);
  return existsSync(file) && isAlive(Number.parseInt(readFileSync(file, "utf8"), 10));
}

const ownerFile = (clusterFolder: string): string => `${clusterFolder}.owner`;
