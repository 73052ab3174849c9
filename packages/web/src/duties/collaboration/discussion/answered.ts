import type { CommentRow } from "@gantry/records";

/** The comment that the next one answers, and whether its words are quoted. */
export interface Answered {
  comment: CommentRow;
  quote: boolean;
  /** When it was chosen: the same one chosen again is quoted again. */
  at: number;
}
