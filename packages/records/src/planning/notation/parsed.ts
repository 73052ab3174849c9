/** Why a typed text cannot be read, and at which character. */
export interface NotationProblem {
  code: string;
  /** Says what was met, why it cannot be read, and what would be. */
  message: string;
  /** Position of the first character it speaks of, counted from 0. */
  at: number;
  /** Characters it speaks of; 0 at the end of the text. */
  length: number;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; problem: NotationProblem };

export const read = <T>(value: T): Parsed<T> => ({ ok: true, value });

export function unreadable(problem: NotationProblem): { ok: false; problem: NotationProblem } {
  return { ok: false, problem };
}
