import type * as z from "zod";
import { Refusal } from "../problems/refusal.ts";

/** The parsed value, or a refusal naming each place that is wrong. `part` names what of the request it is. */
export function validated<S extends z.ZodType>(schema: S, value: unknown, part: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = issuesOf(parsed.error, part);
  const first = issues[0];
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
  throw new Refusal("request.invalid", `${first?.path || "The body"}: ${first?.message ?? "not valid"}${more}`, {
    issues,
  });
}

export function issuesOf(error: z.ZodError, part = ""): { path: string; message: string }[] {
  return error.issues.slice(0, 100).map((issue) => ({
    path: [...(part === "" ? [] : [part]), ...issue.path].join("."),
    message: wordsOf(issue),
  }));
}

/** What is left out or empty is told in words of people, not of schemas. */
function wordsOf(issue: z.core.$ZodIssue): string {
  const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined");
  const isEmpty = issue.code === "too_small" && issue.origin === "string" && issue.minimum === 1;
  return isMissing || isEmpty ? "This must be filled in." : issue.message;
}
