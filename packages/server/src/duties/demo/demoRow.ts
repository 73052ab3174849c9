/** A row of the demo, before it is written. */
export interface DemoRow {
  record: string;
  id: string;
  values: Record<string, unknown>;
}
