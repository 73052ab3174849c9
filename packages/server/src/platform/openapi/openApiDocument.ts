import { permissions, problemSchema, tokenScopes, type Endpoint } from "@gantry/records";
import * as z from "zod";
import { asksForVersion, problemResponses, problemsOf } from "./problemResponses.ts";

type Json = Record<string, unknown>;

/** The API as an OpenAPI 3.1 document, made from its endpoints. */
export function openApiDocument(endpoints: readonly Endpoint[], version: string): Json {
  const schemas: Json = {};
  const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => collected(schema, io, schemas);
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints)
    (paths[endpoint.path] ??= {})[endpoint.method.toLowerCase()] = operation(endpoint, schemaOf);
  const problem = schemaOf(problemSchema, "output");
  return {
    openapi: "3.1.1",
    info: {
      title: "Gantry",
      version,
      description:
        "Project time is written without a zone, to the minute (2026-05-12T08:00); lengths of time are minutes; 1 is 100 %; money is minor units; ids are UUIDv7. Errors are problem documents (RFC 9457) with a stable `code`.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      schemas: sorted(schemas),
      responses: problemResponses(problem),
      securitySchemes: {
        token: {
          type: "http",
          scheme: "bearer",
          description: `A personal access token. Scopes: ${tokenScopes.join(", ")}. It gives what its owner may do, narrowed by its scopes.`,
        },
        session: {
          type: "apiKey",
          in: "cookie",
          name: "__Host-gantry",
          description: `A session. Permissions: ${Object.keys(permissions).join(", ")}.`,
        },
      },
    },
  };
}

type SchemaOf = (schema: z.ZodType, io: "input" | "output") => Json;

function operation(endpoint: Endpoint, schemaOf: SchemaOf): Json {
  const { id, summary, access, status, params, query } = endpoint;
  return {
    operationId: id,
    summary,
    tags: [id.split(".")[0] ?? id],
    security: securityOf(access),
    ...(access === "public" || access === "signedIn" || access === "session" ? {} : { "x-permission": access }),
    parameters: [
      ...parametersOf("path", params, schemaOf),
      ...parametersOf("query", query, schemaOf),
      ...headersOf(endpoint),
    ],
    ...requestBody(endpoint, schemaOf),
    responses: { [status]: response(endpoint, schemaOf), ...problemsOf(endpoint) },
  };
}

function securityOf(access: Endpoint["access"]): Json[] {
  if (access === "public") return [];
  return access === "session" ? [{ session: [] }] : [{ session: [] }, { token: [] }];
}

function parametersOf(place: "path" | "query", schema: z.ZodObject, schemaOf: SchemaOf): Json[] {
  const { properties = {}, required = [] } = schemaOf(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: each,
  }));
}

function headersOf(endpoint: Endpoint): Json[] {
  const text = { type: "string" };
  const headers: Json[] = [];
  if (asksForVersion(endpoint))
    headers.push({
      name: "If-Match",
      in: "header",
      required: true,
      schema: text,
      description: "Version the edit is based on, in quotes",
      example: '"7"',
    });
  if (endpoint.method === "POST" && !endpoint.reads)
    headers.push({
      name: "Idempotency-Key",
      in: "header",
      required: false,
      schema: { ...text, maxLength: 200 },
      description: "Makes a repeated request take effect once; the repeats get the first answer",
      example: "019365a0-7c00-7000-8000-000000000001",
    });
  return headers;
}

function requestBody({ body, upload }: Endpoint, schemaOf: SchemaOf): Json {
  if (upload) {
    const schema = { type: "object", properties: { file: { type: "string", format: "binary" } }, required: ["file"] };
    return { requestBody: { required: true, content: { "multipart/form-data": { schema } } } };
  }
  return body instanceof z.ZodUndefined
    ? {}
    : { requestBody: { required: true, content: { "application/json": { schema: schemaOf(body, "input") } } } };
}

function response({ raw, result }: Endpoint, schemaOf: SchemaOf): Json {
  if (raw) return { description: "A stream or file" };
  if (result instanceof z.ZodUndefined) return { description: "Done" };
  return { description: "Success", content: { "application/json": { schema: schemaOf(result, "output") } } };
}

/** The JSON schema of a zod schema, its named parts moved to the document's components. */
function collected(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const {
    $schema: _,
    $defs = {},
    ...own
  } = z.toJSONSchema(schema, { io, target: "draft-2020-12", unrepresentable: "any" }) as Json & { $defs?: Json };
  const { id, ...rest } = moved(own);
  for (const [name, each] of Object.entries($defs)) {
    const { id: _id, ...part } = moved(each as Json);
    schemas[name] = part;
  }
  if (typeof id !== "string") return rest;
  schemas[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}

function moved(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll("#/$defs/", "#/components/schemas/")) as Json;
}

function sorted(record: Json): Json {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
