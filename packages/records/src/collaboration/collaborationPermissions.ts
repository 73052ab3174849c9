import type { RecordPermissions } from "../kernel/record.ts";

/** Of what hangs on a row: seen where the row is seen, written by whoever may take part in the project's talk. */
export const collaborationPermissions = {
  read: "project.read",
  create: "comment.write",
  write: "comment.write",
  delete: "comment.write",
} as const satisfies RecordPermissions;
