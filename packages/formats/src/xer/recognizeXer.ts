/** True when a text begins as Primavera's exports do. */
export function recognizeXer(head: string): boolean {
  return /^\uFEFF?ERMHDR\t/.test(head);
}
