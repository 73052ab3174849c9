import * as z from "zod";
import { idSchema } from "./field.ts";

/** What leaves as a file: what the query finds, as the list would show it. */
export const sheetQuery = z.object({
  q: z.string().max(2000).optional(),
  format: z.enum(["csv", "xlsx"]).default("csv"),
  columns: z.string().max(2000).optional().meta({
    description: "Comma-separated names of fields, custom ones as cf.key; the list's own columns when left out",
  }),
  language: z.string().max(35).default("en"),
});

/** A table to bring in, sent whole with each step: to look at first, then with `accept` to write. */
export const sheetImportSchema = z
  .object({
    name: z.string().max(300),
    /** CSV (UTF-8) or XLSX, as base64. */
    content: z.base64().max(14_000_000),
    /** Project the rows go to; for records of a project. */
    projectId: idSchema.optional(),
    /** Field by column header; null leaves a column out. Guessed, and remembered from the last time, when left out. */
    mapping: z.record(z.string(), z.string().max(100).nullable()).optional(),
    /** Takes rows whose key or id is there as changes to them. */
    update: z.boolean().default(true),
    accept: z.boolean().default(false),
    /** Writes the good rows although others are not; else one bad row keeps all out. */
    skipFailed: z.boolean().default(false),
    language: z.string().max(35).default("en"),
  })
  .meta({ id: "SheetImport" });

export type SheetImport = z.output<typeof sheetImportSchema>;

const importedRowSchema = z.object({
  /** As a spreadsheet counts: the header is row 1. */
  row: z.number().int(),
  action: z.enum(["create", "update", "unchanged", "failed"]),
  title: z.string(),
  problems: z.array(z.object({ column: z.string(), message: z.string() })),
});
export type ImportedRow = z.infer<typeof importedRowSchema>;

/** What an import would do, or did. */
export const sheetReportSchema = z
  .object({
    columns: z.array(z.object({ header: z.string(), field: z.string().nullable(), samples: z.array(z.string()) })),
    fields: z.array(z.object({ name: z.string(), label: z.string(), required: z.boolean() })),
    counts: z.object({
      create: z.number().int(),
      update: z.number().int(),
      unchanged: z.number().int(),
      failed: z.number().int(),
    }),
    /** Failed rows first, at most 200. */
    rows: z.array(importedRowSchema),
    /** What is wrong with the table as a whole; nothing can be written while there is any. */
    problems: z.array(z.string()),
    /** Undo takes it; null while nothing is written. */
    changeSetId: z.uuid().nullable(),
  })
  .meta({ id: "SheetReport" });
export type SheetReport = z.infer<typeof sheetReportSchema>;
