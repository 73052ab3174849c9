import type { Finding } from "@gantry/engine";

const MARKS: Readonly<Record<Finding["severity"], string>> = { error: "error", warning: "warning", note: "note" };

function placeOf({ line, path }: Finding["where"]): string {
  if (line !== undefined) return ` (line ${line}${path ? `, ${path}` : ""})`;
  return path ? ` (${path})` : "";
}

/** Findings as lines: how grave, what, where, and what to do. */
export function findingsText(findings: readonly Finding[]): string {
  return findings
    .map(
      (finding) =>
        `${MARKS[finding.severity]}: ${finding.message}${placeOf(finding.where)}${finding.hint ? ` ${finding.hint}` : ""}`,
    )
    .join("\n");
}
