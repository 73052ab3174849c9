import type { Import } from "@gantry/records";
import type { ExportFormat } from "./exportPlan.ts";

/** Who a job works for, checked again in the job: rights may have been taken away meanwhile. */
interface Owner {
  orgId: string;
  userId: string;
}

export interface ReadJob extends Owner {
  kind: "read";
  /** Holds the upload; gets what was read of it. */
  folder: string;
  sizeBytes: number;
}

export type Into = { kind: "new"; key: string; name: string } | { kind: "update"; projectId: string };

export interface AcceptJob extends Owner {
  kind: "accept";
  importId: string;
  folder: string;
  documents: { index: number; into: Into }[];
}

export interface ExportJob {
  kind: "export";
  orgId: string;
  projectId: string;
  format: ExportFormat;
  /** The plan as it was at that moment (ISO); null: as it is. */
  at: string | null;
  file: string;
  /** Whoever exports may see what people cost. */
  withRates: boolean;
}

/** What a transfer thread is started for. */
export type TransferJob = ReadJob | AcceptJob | ExportJob;

export type TransferResult =
  | { kind: "read"; format: string | null; documents: Import["documents"] }
  | { kind: "accepted"; projectIds: string[] }
  | { kind: "exported"; fileName: string }
  | { kind: "refused"; findings: Import["findings"] };

/** What a transfer thread says. */
export type TransferMessage =
  | { kind: "progress"; value: number }
  | { kind: "result"; result: TransferResult }
  | { kind: "failed"; message: string };
