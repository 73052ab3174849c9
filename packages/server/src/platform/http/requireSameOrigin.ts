import type { FastifyRequest } from "fastify";
import { Refusal } from "../problems/refusal.ts";

const safe: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses writes that another site sends with a visitor's cookies. Browsers say where a request comes from and pages cannot
 * forge it; a request without either header comes from no browser and carries no cookies it was not given.
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string): void {
  // An access token is sent by a program on purpose, never by a browser on its own; with it no cookie counts.
  if (safe.has(request.method) || request.headers.authorization !== undefined) return;
  const { origin, "sec-fetch-site": site } = request.headers;
  if (typeof site === "string" && site !== "same-origin" && site !== "none") throw foreign(origin);
  if (origin !== undefined && origin !== publicUrl && origin !== `${request.protocol}://${request.host}`)
    throw foreign(origin);
}

function foreign(origin: string | undefined): Refusal {
  return new Refusal(
    "request.foreignOrigin",
    `Changes are taken only from Gantry's own pages, not from ${origin ?? "another site"}.`,
    {
      hint: "Maybe Gantry is reached by another address than PUBLIC_URL says, or the proxy in front is not named in TRUST_PROXY.",
    },
  );
}
