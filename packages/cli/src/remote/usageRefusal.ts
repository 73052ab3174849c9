/** What the command line asks for cannot be done as it was asked. */
export class UsageRefusal extends Error {
  override readonly name = "UsageRefusal";
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
