import type { Endpoint } from "@gantry/records";
import * as z from "zod";

type Json = Record<string, unknown>;

/** What can go wrong, by status; each is a problem document with a code that docs/errors.md explains. */
const problems = {
  "400": ["Unreadable", "Something in the request is not valid"],
  "401": ["Unsigned", "Nobody is signed in, or the access token does not work"],
  "403": ["Denied", "It may be seen but not done, or not with this access token"],
  "404": ["NotFound", "It is not there, or may not be seen"],
  "409": ["Conflict", "The present state of things does not allow it"],
  "412": ["Stale", "Somebody changed it since the version in If-Match; the problem says what"],
  "422": ["Invalid", "The values do not fit together, or name what does not exist"],
  "428": ["VersionRequired", "If-Match is missing"],
  "429": ["TooMany", "Too many requests or wrong secrets; Retry-After says how long to wait"],
  default: ["Problem", "A problem, told by its code"],
} as const;

/** The named responses that operations refer to. */
export function problemResponses(schema: Json): Json {
  return Object.fromEntries(
    Object.values(problems).map(([name, description]) => [
      name,
      { description, content: { "application/problem+json": { schema } } },
    ]),
  );
}

/** The problems an operation can answer with, by status. */
export function problemsOf(endpoint: Endpoint): Json {
  const { access, body, query, params, reads } = endpoint;
  const takes = Object.keys({ ...query.shape, ...params.shape }).length > 0 || !(body instanceof z.ZodUndefined);
  const statuses: (keyof typeof problems)[] = [
    ...(takes ? (["400"] as const) : []),
    ...(access === "public" ? [] : (["401", "403"] as const)),
    ...("id" in params.shape ? (["404"] as const) : []),
    ...(reads ? [] : (["409", "422"] as const)),
    ...(asksForVersion(endpoint) ? (["412", "428"] as const) : []),
    "429",
    "default",
  ];
  return Object.fromEntries(
    statuses.map((status) => [status, { $ref: `#/components/responses/${problems[status][0]}` }]),
  );
}

/** Changing and deleting single rows takes the version that was seen. */
export function asksForVersion({ id }: Endpoint): boolean {
  return id.endsWith(".patch") || id.endsWith(".remove");
}
