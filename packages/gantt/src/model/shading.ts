import type { Instant } from "@gantry/engine";

/** Half-open, project time. */
export interface Span {
  from: Instant;
  to: Instant;
}

/** Non-working time to be shaded between two instants, ascending and disjoint; asked once a drawing for what is in sight. */
export interface Shading {
  nonWorking(from: Instant, to: Instant): readonly Span[];
}
