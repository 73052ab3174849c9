/** What somebody wrote means nothing here, or more than one thing. Says what, why, and what to write instead. */
export class MeaningRefusal extends Error {
  override readonly name = "MeaningRefusal";
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
