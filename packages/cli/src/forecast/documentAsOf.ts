import type { Finding, Instant } from "@gantry/engine";
import { planAsTracked, type PlanDocument } from "@gantry/formats";
import { plainInstant } from "../output/plainTime.ts";

function refused(message: string, hint: string): { finding: Finding } {
  return { finding: { code: "cli.asOf", severity: "error", message, where: {}, data: {}, hint } };
}

/** The document as it stood in the last tracking period up to `until`; the first tracking period says from when on it can. */
export function documentAsOf(
  document: PlanDocument,
  until: Instant,
): { document: PlanDocument } | { finding: Finding } {
  const { title, tracking = [] } = document;
  const [first] = tracking;
  if (!first)
    return refused(
      `"${title}" holds no earlier states, so that it cannot be forecast as of ${plainInstant(until)}.`,
      "Leave out --as-of: the file is forecast as of its data date.",
    );
  const period = tracking.findLast(({ dataDate }) => dataDate <= until);
  if (period) return { document: { ...document, plan: planAsTracked(document, period), tracking: [period] } };
  return refused(
    `"${title}" was first tracked on ${plainInstant(first.dataDate)}, after ${plainInstant(until)}.`,
    "Name a later day.",
  );
}
