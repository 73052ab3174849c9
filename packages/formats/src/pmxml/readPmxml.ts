import { boundedInput, type BoundedInputOptions, type ByteSource } from "../input/boundedInput.ts";
import type { PlanDocument, ReportLine } from "../document/planDocument.ts";
import { reportLines } from "../document/reportLines.ts";
import { refusal } from "../input/refusedInput.ts";
import { strictDecoder, xmlEncoding } from "../input/textDecoding.ts";
import { documentsOf } from "../xer/documentsOf.ts";
import { collectPmxml, type PmxmlRecords } from "./pmxmlRecords.ts";
import { pmxmlTables } from "./pmxmlTables.ts";
import { readCalendars } from "./readCalendars.ts";

/** Tables are how the plan is read on; their names and codes are not what stands in the file. */
function ownLine(line: ReportLine): ReportLine {
  return { ...line, code: line.code.replace(/^xer\./, "pmxml."), path: null };
}

function otherElements({ others }: PmxmlRecords): ReportLine[] {
  const report = reportLines();
  for (const [name, { count, line }] of others)
    report.dropped(`pmxml.element.${name}`, `<${name}> is left out.`, { line, path: name }, count);
  return report.lines();
}

function ownDocuments(records: PmxmlRecords): PlanDocument[] {
  if (records.projects.every(({ name }) => name !== "Project")) {
    throw refusal({
      code: "pmxml.noProject",
      message: "The file is Primavera's XML but holds no project.",
      hint: "In Primavera choose File, Export, Primavera XML, and take a project.",
    });
  }
  const calendars = [...records.shared, ...records.projects.flatMap(({ groups }) => groups)].filter(
    ({ name }) => name === "Calendar",
  );
  const shared = { calendars: readCalendars(calendars), report: otherElements(records), findings: [] };
  const documents = documentsOf(pmxmlTables(records, calendars), (text) => text, shared);
  return documents.map((document) => ({ ...document, format: "pmxml", report: document.report.map(ownLine) }));
}

/**
 * Reads Primavera's XML. It says with words what XER says with codes, since both are one database's, so that it is laid out in the
 * same tables and read on as these are.
 */
export async function readPmxml(
  source: ByteSource,
  head: Uint8Array,
  options: BoundedInputOptions,
): Promise<PlanDocument[]> {
  const { stream, records } = collectPmxml(options.limits);
  const decode = strictDecoder(xmlEncoding(head));
  for await (const piece of boundedInput(source, options)) stream.write(decode(piece));
  stream.write(decode(null));
  stream.end();
  return ownDocuments(records);
}
