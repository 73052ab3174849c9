/** Values of a row as the API gives them, with its id; fields left out are not touched. */
export interface WireRow {
  id: string;
  [field: string]: unknown;
}

/** Who writes many rows at once, and why; all of it is one change set. */
export interface BulkWrite {
  orgId: string;
  userId: string | null;
  changeSetId: string;
  cause: string;
}
