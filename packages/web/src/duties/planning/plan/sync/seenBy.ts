import type { AboutStep } from "./planApi.ts";
import type { Step } from "./step.ts";

/** The values a step changes, as they were when it was made; in an inverse the last is the oldest. */
export function seenBy({ inverse }: Pick<Step, "inverse">): AboutStep["seen"] {
  const seen: AboutStep["seen"] = {};
  for (const patch of inverse) if (patch.op === "update") seen[patch.id] = { ...seen[patch.id], ...patch.values };
  return seen;
}
