import { records, type RecordDeclaration } from "@gantry/records";
import * as z from "zod";
import { assistantTool } from "../assistantTool.ts";
import { typeInBrief, typeInFull } from "../describedType.ts";
import { declarationOf, inputs } from "../inputs.ts";

export const listRecordTypes = assistantTool({
  name: "list_record_types",
  title: "List record types",
  description:
    "What kinds of records there are (projects, work items, risks, people …). With `record`: the fields of that one, how they are written, their choices and what they refer to. Look here before you create or change one.",
  input: z.object({ record: inputs.record.optional() }),
  kind: "reads",
  run: async ({ record }) =>
    record === undefined
      ? { types: (records as readonly RecordDeclaration[]).map((each) => typeInBrief(each)) }
      : typeInFull(declarationOf(record)),
});
