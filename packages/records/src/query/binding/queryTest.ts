export type Bound = string | number;

/**
 * A test of one value on the wire. "same" and "containing" compare folded texts. Bounds are inclusive (from, upTo) or exclusive
 * (after, before). A field that holds several passes where one of them does.
 */
export type QueryTest =
  | { is: "empty" }
  | { is: "equal"; value: string | number | boolean }
  | { is: "same"; text: string }
  | { is: "containing"; text: string }
  | { is: "within"; from?: Bound; after?: Bound; upTo?: Bound; before?: Bound };
