import type { IncomingFile } from "./fileStore.ts";

/** What a scanner says of a file: null where nothing is wrong with it, else what was found. */
export type ScanResult = { found: string } | null;

/** Looks into a file before it is kept. A scanner that cannot answer throws, and the file is not kept. */
export interface FileScanner {
  /** For people: who looks, and at what. */
  description: string;
  scan(file: IncomingFile): Promise<ScanResult>;
}

/** There is no scanner in Gantry itself: files are told apart by type and size, and never opened here. */
export const noScanner: FileScanner = {
  description: "none: files are checked by type and size, not for viruses",
  scan: async () => null,
};
