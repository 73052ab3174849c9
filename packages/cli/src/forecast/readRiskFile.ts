import { readFileSync } from "node:fs";
import type { Finding } from "@gantry/engine";
import { type RiskFile, riskFile } from "./riskFile.ts";

/** Without a file every activity is taken at medium confidence. */
const WITHOUT_FILE: RiskFile = riskFile.parse({ confidence: "medium" });

function refused(file: string, message: string, hint: string): { findings: Finding[] } {
  return { findings: [{ code: "cli.risks", severity: "error", message, where: { path: file }, data: {}, hint }] };
}

/** Reads what is uncertain from a JSON file; what is wrong with it is told with its place. */
export function readRiskFile(file: string | undefined): { risks: RiskFile } | { findings: Finding[] } {
  if (file === undefined) return { risks: WITHOUT_FILE };
  let stated: unknown;
  try {
    stated = JSON.parse(readFileSync(file, "utf8"));
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    return refused(
      file,
      `${file} cannot be read as JSON: ${cause.message}.`,
      "See docs/guide/forecast.md for its form.",
    );
  }
  const parsed = riskFile.safeParse(stated);
  if (parsed.success) return { risks: parsed.data };
  return {
    findings: parsed.error.issues.map(({ path, message }) => ({
      code: "cli.risks",
      severity: "error" as const,
      message: `${path.join(".") || "The file"}: ${message}.`,
      where: { path: file },
      data: {},
      hint: "See docs/guide/forecast.md for its form.",
    })),
  };
}
