export * from "./document/planDocument.ts";
export type { ReadResult } from "./document/readResult.ts";
export type { ByteSource } from "./input/boundedInput.ts";
export { defaultReadLimits, type ReadLimits } from "./input/readLimits.ts";
export { readPlan, type ReadPlanOptions } from "./readPlan.ts";
export { RECOGNITION_BYTES, recognizePlan } from "./recognizePlan.ts";
export { writeMspdi } from "./mspdi/write/writeMspdi.ts";
export { writeCsv } from "./csv/writeCsv.ts";
export { mspdiLosses } from "./mspdi/write/mspdiLosses.ts";
