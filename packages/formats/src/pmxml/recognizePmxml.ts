/** True when the head of a text is Primavera's XML: a root <APIBusinessObjects>, whatever its prefix and version. */
export function recognizePmxml(head: string): boolean {
  return /^\uFEFF?\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s+)*<(?:[A-Za-z_][\w.-]*:)?APIBusinessObjects[\s>]/.test(head);
}
