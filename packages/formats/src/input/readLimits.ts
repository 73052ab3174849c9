/** Bounds within which a file is read. Beyond one of them the file is refused with a finding, never read on. */
export interface ReadLimits {
  /** Bytes of the whole file. */
  bytes: number;
  /** Nesting of XML elements or of Primavera's calendar text. */
  depth: number;
  /** XML elements, or lines of an XER file. */
  elements: number;
  /** Characters of one text, attribute or line. */
  textLength: number;
  /** Milliseconds from the first byte asked for to the plan. */
  milliseconds: number;
}

/** Room for plans of some 100,000 work items with day-by-day work; far beyond any plan in the open corpora. */
export const defaultReadLimits: ReadLimits = {
  bytes: 512 * 1024 * 1024,
  depth: 64,
  elements: 30_000_000,
  textLength: 4 * 1024 * 1024,
  milliseconds: 120_000,
};
