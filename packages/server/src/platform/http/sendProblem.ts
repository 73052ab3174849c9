import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { sqlState } from "../db/transaction.ts";
import { Refusal } from "../problems/refusal.ts";

/** Answers any error as a problem document. Unknown errors are logged with their cause and tell the caller nothing. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = error instanceof Refusal ? error : (ofFramework(error) ?? ofDatabase(error) ?? unexpected());
  if (refusal.status >= 500) request.log.error({ err: error }, "request failed");
  if (refusal.parts.headers) void reply.headers(refusal.parts.headers);
  return reply
    .code(refusal.status)
    .type("application/problem+json")
    .send(JSON.stringify(refusal.toProblem(request.id)));
}

function unexpected(): Refusal {
  return new Refusal("server.failed", "Gantry met an error it did not expect. It was written to the server's log.", {
    hint: "Try again. If it happens again, give the administrator the request id.",
  });
}

function ofFramework(error: unknown): Refusal | null {
  const { statusCode, code, message } = error as Partial<FastifyError>;
  if (code === "FST_ERR_CTP_INVALID_MEDIA_TYPE")
    return new Refusal("request.mediaType", "Send the body as application/json.");
  if (statusCode === 413) return new Refusal("request.tooLarge", message ?? "The body is too large.");
  if (statusCode === 429) return new Refusal("request.tooMany", message ?? "Too many requests. Wait a moment.");
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500)
    return new Refusal("request.malformed", message ?? "The request cannot be read.");
  return null;
}

/** What the database refuses although nobody foresaw it: two writers at once, a reference to nothing, characters no text can hold. */
function ofDatabase(error: unknown): Refusal | null {
  if (isOutOfConnections(error)) return busy(error);
  switch (sqlState(error)) {
    case "23505":
      return new Refusal("row.exists", "Something with the same unique values is already there.", { cause: error });
    case "23503":
      return new Refusal("reference.unknown", "A value names a record that does not exist.", { cause: error });
    case "22021":
    case "22P05":
      return new Refusal("request.invalid", "A text holds the null character, which no text can.", { cause: error });
    case "22P02":
      return isHalfCharacter(error)
        ? new Refusal("request.invalid", "A text holds half of a character (a lone surrogate).", { cause: error })
        : null;
    case "53300":
    case "57P03":
      return busy(error);
    default:
      return null;
  }
}

function busy(cause: unknown): Refusal {
  return new Refusal("server.busy", "The database takes no more requests at the moment.", {
    hint: "Try again in a moment.",
    headers: { "retry-after": "1" },
    cause,
  });
}

/** The pool says by words alone that no connection became free, or none could be opened, in time. */
function isOutOfConnections(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^(timeout exceeded when trying to connect|Connection terminated due to connection timeout)$/.test(error.message)
  );
}

/** PostgreSQL names it in the detail of an error that has many other causes. */
function isHalfCharacter(error: unknown): boolean {
  return error instanceof Error && "detail" in error && /surrogate/.test(String(error.detail));
}
