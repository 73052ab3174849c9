import { type Finding, schedulePlan } from "@gantry/engine";
import {
  type FormatName,
  planDifferences,
  type PlanDifference,
  type PlanDocument,
  readPlan,
  writeMspdi,
  writeXer,
} from "@gantry/formats";
import { readPlanFile } from "../output/readPlanFile.ts";

export type RoundtripFormat = "mspdi" | "xer";

/** What `gantry roundtrip --json` prints of one file. */
export interface FileRoundtrip {
  file: string;
  /** Null when the file could not be read; `findings` say why. */
  format: FormatName | null;
  /** What it was written as between. */
  writtenAs: RoundtripFormat | null;
  plans: number;
  activities: number;
  differences: readonly PlanDifference[];
  findings: readonly Finding[];
}

const encoder = new TextEncoder();

/** Files a document each, or one for all where the format holds several. */
function filesOf(documents: readonly PlanDocument[], format: RoundtripFormat): Uint8Array[] {
  const plans = documents.map((document) => ({ document, schedule: schedulePlan(document.plan) }));
  if (format === "xer") return [new Uint8Array(Buffer.concat([...writeXer(plans)]))];
  return plans.map(({ document, schedule }) => encoder.encode([...writeMspdi(document, schedule)].join("")));
}

/** Records keep baselines of activities, not of assignments, as the import report says. */
function asModelled(document: PlanDocument): PlanDocument {
  return { ...document, baselines: document.baselines.map((baseline) => ({ ...baseline, assignments: [] })) };
}

/** Reads a file, takes it through Gantry's records, writes it, reads that again, and says what became otherwise. */
export async function roundtripFile(
  file: string,
  { as, through }: { as: RoundtripFormat | null; through: (document: PlanDocument) => PlanDocument },
): Promise<FileRoundtrip> {
  const result = await readPlanFile(file);
  const nothing = { file, format: null, writtenAs: null, plans: 0, activities: 0, differences: [] };
  if (result.status === "refused") return { ...nothing, findings: result.findings };
  const { documents } = result;
  const format = documents[0]?.format ?? "mspdi";
  const writtenAs = as ?? (format === "mspdi" || format === "protrack" ? "mspdi" : "xer");
  const back: PlanDocument[] = [];
  for (const bytes of filesOf(documents.map(through), writtenAs)) {
    const again = await readPlan(bytes);
    if (again.status === "refused") return { ...nothing, findings: again.findings };
    back.push(...again.documents);
  }
  const differences = documents.flatMap((document, at): PlanDifference[] => {
    const other = back[at];
    if (other) return planDifferences(asModelled(document), asModelled(other));
    return [{ section: "project", place: document.title, field: "missing", before: document.title, after: null }];
  });
  const activities = documents.reduce((sum, { plan }) => sum + plan.activities.length, 0);
  return { file, format, writtenAs, plans: documents.length, activities, differences, findings: [] };
}
