import type { FormatName, PlanDocument } from "./document/planDocument.ts";
import type { ReadResult } from "./document/readResult.ts";
import type { BoundedInputOptions, ByteSource } from "./input/boundedInput.ts";
import { defaultReadLimits, type ReadLimits } from "./input/readLimits.ts";
import { refusal, RefusedInput } from "./input/refusedInput.ts";
import { withHead } from "./input/withHead.ts";
import { readMspdi } from "./mspdi/readMspdi.ts";
import { readPmxml } from "./pmxml/readPmxml.ts";
import { readProtrack } from "./protrack/readProtrack.ts";
import { RECOGNITION_BYTES, recognizePlan } from "./recognizePlan.ts";
import { readXer } from "./xer/readXer.ts";

export interface ReadPlanOptions {
  limits?: Partial<ReadLimits>;
  signal?: AbortSignal;
  onProgress?: (bytesRead: number) => void;
}

type Reader = (source: ByteSource, head: Uint8Array, options: BoundedInputOptions) => Promise<PlanDocument[]>;

/** A new format is a folder beside these and one line here and in `recognizePlan`. */
const readers: Readonly<Record<FormatName, Reader>> = {
  mspdi: readMspdi,
  xer: readXer,
  pmxml: readPmxml,
  protrack: readProtrack,
};

/**
 * Reads the plans in a file, whatever its format, by streaming. Bad input never throws: it is refused with findings that
 * say where and what to do. Only a source that itself fails (a disk, a connection) rejects.
 */
export async function readPlan(source: ByteSource, options: ReadPlanOptions = {}): Promise<ReadResult> {
  const bounded: BoundedInputOptions = {
    limits: { ...defaultReadLimits, ...options.limits },
    signal: options.signal,
    onProgress: options.onProgress,
  };
  try {
    const { head, whole } = await withHead(source, RECOGNITION_BYTES);
    const format = recognizePlan(head);
    if (format === null) throw unknownFormat(head);
    return { status: "read", documents: await readers[format](whole, head, bounded) };
  } catch (cause) {
    if (!(cause instanceof RefusedInput)) throw cause;
    return { status: "refused", findings: [cause.finding] };
  }
}

function unknownFormat(head: Uint8Array): RefusedInput {
  const isMpp = head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;
  const isZip = head[0] === 0x50 && head[1] === 0x4b;
  const empty = head.length === 0;
  return refusal({
    code: empty ? "read.empty" : "read.unknownFormat",
    message: empty
      ? "The file is empty."
      : isMpp
        ? "This looks like MS Project's own binary file (.mpp), which cannot be read."
        : "The file is neither MS Project XML, nor an export of Primavera (XER or XML), nor a project of ProTrack.",
    hint: isMpp
      ? "In MS Project choose Save As, type XML, and import that file."
      : isZip
        ? "It is a packed file: unpack it and import the plan inside."
        : "Export the plan as XML from MS Project, or as XER or XML from Primavera.",
    where: { line: 1 },
  });
}
