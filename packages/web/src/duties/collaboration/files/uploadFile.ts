import { api, ApiProblem, urlOf, type AttachmentRow, type Problem } from "@gantry/records";
import { onSubject, type SubjectProps } from "../hangingOn.ts";

interface UploadOptions {
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Attaches a file to a row. By XMLHttpRequest, which alone tells how far an upload is. Throws ApiProblem. */
export function uploadFile(
  subject: Pick<SubjectProps, "declaration" | "row">,
  file: File,
  { onProgress, signal }: UploadOptions = {},
): Promise<AttachmentRow> {
  const request = new XMLHttpRequest();
  const { method } = api.collaboration.upload;
  request.open(method, urlOf(api.collaboration.upload, { query: onSubject(subject) }));
  request.responseType = "json";
  request.upload.addEventListener("progress", ({ loaded, total }) => onProgress?.(total === 0 ? 0 : loaded / total));
  signal?.addEventListener("abort", () => request.abort(), { once: true });
  const body = new FormData();
  body.append("file", file, file.name);
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => {
      if (request.status < 300) resolve(request.response as AttachmentRow);
      else reject(new ApiProblem(problemOf(request.response, request.status)));
    });
    request.addEventListener("error", () => reject(new ApiProblem(problemOf(null, 0))));
    request.addEventListener("abort", () => reject(new DOMException("The upload was stopped.", "AbortError")));
    request.send(body);
  });
}

function problemOf(answer: unknown, status: number): Problem {
  if (typeof answer === "object" && answer !== null && "code" in answer) return answer as Problem;
  const code = status === 0 ? "network.unreachable" : "network.unexplained";
  const detail =
    status === 0
      ? "The file did not reach the server. Please try again when the connection is back."
      : `The server answered ${status} without saying why.`;
  return { type: "about:blank", title: "Failed", status, code, detail };
}
