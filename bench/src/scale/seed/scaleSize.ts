export interface ScaleSize {
  items: number;
  /** Entries of the change log: one that makes each item, the others change them in turn. */
  changes: number;
  projects: number;
}
