/** Adds a value to a statement's parameters and gives its placeholder. */
export type Bind = (value: unknown) => string;
