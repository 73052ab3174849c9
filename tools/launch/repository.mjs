import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the clone. */
export const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Everything made from sources and safe to delete. */
export const buildFolder = join(repository, ".build");
