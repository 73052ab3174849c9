import { ApiProblem, MeaningRefusal } from "@gantry/records";
import { openRemote, type Remote } from "./remote.ts";
import { UsageRefusal } from "./usageRefusal.ts";

/** Exit codes by what went wrong, so that scripts can tell. */
export const exitCodes = {
  failed: 1,
  usage: 2,
  unsigned: 3,
  denied: 4,
  notFound: 5,
  conflict: 6,
  unreachable: 7,
} as const;

/** Runs a command against a Gantry over the network; what it refuses is told in its own words. */
export async function withRemote(
  exit: (code: number) => void,
  work: (remote: Remote) => Promise<void>,
  open: () => Remote = openRemote,
): Promise<void> {
  try {
    await work(open());
  } catch (error) {
    exit(told(error));
  }
}

function told(error: unknown): number {
  if (error instanceof ApiProblem) {
    const { status, problem } = error;
    console.error(`error: ${problem.detail}`);
    for (const { path, message } of problem.issues ?? []) console.error(`  ${path}: ${message}`);
    if (problem.hint) console.error(`  ${problem.hint}`);
    return codeOf(status);
  }
  if (error instanceof MeaningRefusal || error instanceof UsageRefusal) {
    console.error(`error: ${error.message}\n  ${error.hint}`);
    if (error instanceof UsageRefusal) return exitCodes.usage;
    return error.message.startsWith("There is no") ? exitCodes.notFound : exitCodes.usage;
  }
  throw error;
}

function codeOf(status: number): number {
  switch (status) {
    case 0:
      return exitCodes.unreachable;
    case 401:
      return exitCodes.unsigned;
    case 403:
      return exitCodes.denied;
    case 404:
      return exitCodes.notFound;
    case 409:
    case 412:
      return exitCodes.conflict;
    case 400:
    case 422:
      return exitCodes.usage;
    default:
      return exitCodes.failed;
  }
}
