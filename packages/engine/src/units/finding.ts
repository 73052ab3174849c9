export type Severity = "error" | "warning" | "note";

/** Where a finding points: a record of the plan, or a place in a file. */
export interface FindingPlace {
  activityId?: string;
  dependencyId?: string;
  calendarId?: string;
  resourceId?: string;
  line?: number;
  path?: string;
}

/** An expected problem told as data beside the result. The message says what (with names and values), why, and what to do. */
export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  where: FindingPlace;
  data: Readonly<Record<string, unknown>>;
  hint?: string;
}
