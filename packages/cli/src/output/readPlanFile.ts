import { createReadStream } from "node:fs";
import type { Finding } from "@gantry/engine";
import { readPlan, type ReadPlanOptions, type ReadResult } from "@gantry/formats";

function unreadable(file: string, cause: NodeJS.ErrnoException): Finding {
  const reason =
    cause.code === "ENOENT"
      ? "does not exist"
      : cause.code === "EISDIR"
        ? "is a folder"
        : `cannot be read (${cause.code})`;
  return {
    code: "cli.unreadable",
    severity: "error",
    message: `${file} ${reason}.`,
    where: { path: file },
    data: {},
    hint: "Check the name and who may read it.",
  };
}

/** Reads a plan from the disk; a file that cannot be opened is a finding like any other. */
export async function readPlanFile(file: string, options: ReadPlanOptions = {}): Promise<ReadResult> {
  try {
    return await readPlan(createReadStream(file, { highWaterMark: 256 * 1024 }), options);
  } catch (cause) {
    if (!(cause instanceof Error) || !("syscall" in cause)) throw cause;
    return { status: "refused", findings: [unreadable(file, cause as NodeJS.ErrnoException)] };
  }
}
