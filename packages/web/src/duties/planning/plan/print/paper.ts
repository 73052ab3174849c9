/** Sheets a plan is printed on; millimetres, upright. */
export const papers = { a4: [210, 297], a3: [297, 420], letter: [216, 279], tabloid: [279, 432] } as const;

export type PaperName = keyof typeof papers;

export interface Paper {
  name: PaperName;
  across: boolean;
}

const PIXELS_PER_MM = 96 / 25.4;

/** Width and height in pixels at 96 to the inch. */
export function pixelsOf({ name, across }: Paper): { width: number; height: number } {
  const [short, long] = papers[name].map((mm) => Math.floor(mm * PIXELS_PER_MM)) as [number, number];
  return across ? { width: long, height: short } : { width: short, height: long };
}

/** The rule that makes the browser's sheet of the same size. */
export function pageRule(paper: Paper): string {
  const [short, long] = papers[paper.name];
  const [width, height] = paper.across ? [long, short] : [short, long];
  return `@page { size: ${width}mm ${height}mm; margin: 0; }`;
}
