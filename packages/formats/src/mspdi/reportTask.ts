import type { ReportLines } from "../document/reportLines.ts";
import type { XmlRecord } from "../xml/xmlRecord.ts";
import { reportElements } from "./reportElements.ts";
import { isOwnField } from "./own-fields/ownFields.ts";
import { flagField, textField } from "./mspdiValues.ts";

/** Notes what of a task does not fit the plan. */
export function reportTask(record: XmlRecord, report: ReportLines): void {
  const { fields, groups } = record;
  reportElements(record, report);
  const place = (element: string) => ({ line: record.line, path: `Project/Tasks/Task/${element}` });
  const custom = groups.filter((group) => group.name === "ExtendedAttribute" && !isOwnField(group)).length;
  if (custom > 0)
    report.dropped("mspdi.task.customField", "Custom field values are left out.", place("ExtendedAttribute"), custom);
  const outlineCodes = groups.filter((group) => group.name === "OutlineCode").length;
  if (outlineCodes > 0)
    report.dropped("mspdi.task.outlineCode", "Outline codes are left out.", place("OutlineCode"), outlineCodes);
  if (flagField(fields, "Recurring") && flagField(fields, "Summary")) {
    report.approximated(
      "mspdi.task.recurring",
      "A recurring task becomes a summary with its occurrences as single tasks.",
      place("Recurring"),
    );
  }
  if (flagField(fields, "ExternalTask")) {
    report.approximated(
      "mspdi.task.external",
      "A task of another project is kept as an ordinary task with the dates stored here.",
      place("ExternalTask"),
    );
  }
  if (flagField(fields, "IsSubproject")) {
    report.dropped(
      "mspdi.task.subproject",
      "The contents of a linked subproject stand in another file.",
      place("IsSubproject"),
    );
  }
  if (textField(fields, "Hyperlink") || textField(fields, "HyperlinkAddress")) {
    report.dropped("mspdi.task.hyperlink", "Hyperlinks are left out.", place("HyperlinkAddress"));
  }
}
