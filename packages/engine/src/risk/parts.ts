/** Work done part by part: yields the share that is done, and ends early, with what there is, once it is told false. */
export type Parts<Result> = Generator<number, Result, boolean | undefined>;

/** Does all parts; `onProgress` is told the share after each and may say false. */
export function allParts<Result>(parts: Parts<Result>, onProgress?: (share: number) => boolean): Result {
  let step = parts.next();
  while (!step.done) step = parts.next(onProgress?.(step.value));
  return step.value;
}
