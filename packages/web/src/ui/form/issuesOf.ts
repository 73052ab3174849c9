import { ApiProblem } from "@gantry/records";
import { wordedMessage } from "../../platform/messages/wordedMessage.ts";

/** What the server says about single fields, by the field's path: "administrator.email". */
export function issuesOf(error: unknown): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(
    (error.problem.issues ?? []).map(({ path, message }) => [
      path.replace(/^\/?body[./]/, "").replaceAll("/", "."),
      wordedMessage(message),
    ]),
  );
}
