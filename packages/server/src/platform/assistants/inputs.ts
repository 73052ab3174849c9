import { MeaningRefusal, recordCalled, records, type RecordDeclaration } from "@gantry/records";
import * as z from "zod";

const names = records.map((declaration) => declaration.name) as [string, ...string[]];

/** Inputs that several tools take. */
export const inputs = {
  record: z
    .string()
    .max(100)
    .describe(`Record type, one of: ${names.join(", ")}`),
  row: z
    .string()
    .min(1)
    .max(300)
    .describe("Which one: its key (CRM, CRM-12, RSK-3 or CRM/RSK-3), its title, or its id"),
  project: z.string().max(300).optional().describe("Key or name of a project, to look in that one only"),
  limit: z.number().int().min(1).max(100).default(20).describe("Rows at most"),
  cursor: z.string().max(2000).optional().describe("`next` of the page before"),
  values: z
    .record(z.string(), z.unknown())
    .describe(
      'Field name to value, as list_record_types describes them. Texts are read as people write them: "3d" for a length of time, "25%", "2026-05-12" or "next tue", "1,200.50" for money; other rows by key or title. null empties a field.',
    ),
  why: z.string().min(1).max(200).optional().describe("Why, in a few words; kept in the history for people to read"),
};

export function declarationOf(record: string): RecordDeclaration {
  const found = recordCalled(record);
  if (!found) throw new MeaningRefusal(`There is no record type "${record}".`, `There are: ${names.join(", ")}.`);
  return found;
}
