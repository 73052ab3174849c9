/** An answer that is JSON text already (built by PostgreSQL): sent as it is, since reading it only to write it again costs most. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}
