/** One house check: looks at a clone and says what is wrong, a line each; nothing when all is well. */
export interface Check {
  name: string;
  run(root: string): readonly string[] | Promise<readonly string[]>;
}
