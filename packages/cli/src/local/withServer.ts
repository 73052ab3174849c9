import type * as Server from "@gantry/server";

/** What the commands use of the server's package. */
export type ServerParts = Pick<
  typeof Server,
  | "auditFile"
  | "backupFile"
  | "compareLocalScenario"
  | "exportFile"
  | "headsOf"
  | "importFile"
  | "main"
  | "readConfig"
  | "readPlanOfProject"
  | "restoreFile"
  | "throughRecords"
>;

/** Runs a command that needs the server's code; what it refuses is told in its own words and gives the exit code 1. */
export async function withServer(
  exit: (code: number) => void,
  work: (server: ServerParts) => Promise<void>,
): Promise<void> {
  const server = (await import(new URL("./server.worker.ts", import.meta.url).href)) as ServerParts;
  try {
    await work(server);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    console.error(`error: ${error.message}`);
    exit(1);
  }
}

/** Expected refusals bear the name of what refuses; a missing file is one as well. */
function isRefusal(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? error.code : "";
  return error.name.endsWith("Refusal") || ["ENOENT", "EACCES", "EISDIR", "ENOSPC"].includes(String(code));
}
