/** True when the head of a text is ProTrack's: a root <Project> without a namespace that begins with its name and who saved it. */
export function recognizeProtrack(head: string): boolean {
  return /^\uFEFF?\s*(?:<\?[\s\S]*?\?>|<!--[\s\S]*?-->|\s+)*<Project>\s*(?:<NAME>[^<]*<\/NAME>|<NAME\s*\/>)\s*<ProjectInfo>/.test(
    head,
  );
}
