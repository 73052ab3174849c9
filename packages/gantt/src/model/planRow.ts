/** How the bar of a row is drawn: a bar, a diamond, a bracket over its children. */
export type RowKind = "task" | "milestone" | "summary";

/** One line of the plan's outline. Rows come in outline order, children right after their parent, collapsed ones included. */
export interface PlanRow {
  id: string;
  /** null at the top. */
  parentId: string | null;
  /** 1 at the top. */
  level: number;
  /** Its descendants are in the list, and hidden. */
  collapsed: boolean;
  hasChildren: boolean;
  kind: RowKind;
  name: string;
  /** Number shown before the row and typed as a predecessor; where left out, its place in the list. */
  number?: number;
  /** Text by column id, for columns without a `text` function of their own. */
  cells?: Readonly<Record<string, string>>;
  /** Stands after its name beside the bar: a symbol and a word. */
  mark?: string;
  /** Dates typed by people: drawn with an open, dashed bar. */
  manual?: boolean;
  /** Dated, but moves nothing: drawn as an outline with its name struck through. */
  inactive?: boolean;
  /** Cells and bar can be read but not changed. */
  readOnly?: boolean;
}
