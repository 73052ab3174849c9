/** What the reference reads of the OpenAPI document. */
export interface OpenApi {
  info: { version: string; description: string };
  paths: Readonly<Record<string, Readonly<Record<string, StatedOperation>>>>;
  components: { schemas: Readonly<Record<string, Schema>> };
}

export interface Schema {
  $ref?: string;
  type?: string | readonly string[];
  format?: string;
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  items?: Schema;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
  default?: unknown;
  maxLength?: number;
}

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  description?: string;
  schema: Schema;
}

interface Content {
  content?: Readonly<Record<string, { schema: Schema }>>;
  description?: string;
}

interface StatedOperation {
  operationId: string;
  summary: string;
  tags: readonly string[];
  security: readonly Readonly<Record<string, unknown>>[];
  "x-permission"?: string;
  parameters: readonly Parameter[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
}

export interface Operation extends StatedOperation {
  method: string;
  path: string;
}

/** Operations that belong together, such as those of one record type. */
export interface OperationGroup {
  tag: string;
  operations: readonly Operation[];
}

/** All operations by what they are about, in order; with a search, those that hold all its words. */
export function groupsOf(document: OpenApi, search: string): OperationGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Operation[]>();
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, stated] of Object.entries(methods)) {
      const operation = { ...stated, method: method.toUpperCase(), path };
      if (!words.every((word) => searched(operation).includes(word))) continue;
      const tag = stated.tags[0] ?? "";
      groups.set(tag, [...(groups.get(tag) ?? []), operation]);
    }
  return [...groups]
    .map(([tag, operations]) => ({ tag, operations }))
    .toSorted((a, b) => a.tag.localeCompare(b.tag, "en"));
}

function searched({ method, path, summary, operationId }: Operation): string {
  return `${method} ${path} ${summary} ${operationId}`.toLowerCase();
}

/** One line of a schema's table. */
export interface SchemaRow {
  name: string;
  type: string;
  required: boolean;
  description: string;
}

const NO_ROWS: readonly SchemaRow[] = [];

/** The fields of an object, or of the objects of a list. */
export function schemaRows(document: OpenApi, schema: Schema): readonly SchemaRow[] {
  const { properties, required = [], items } = resolved(document, schema);
  if (!properties) return items ? schemaRows(document, items) : NO_ROWS;
  return Object.entries(properties).map(([name, each]) => ({
    name,
    type: typeText(each),
    required: required.includes(name),
    description: each.description ?? resolved(document, each).description ?? "",
  }));
}

export function resolved({ components }: OpenApi, schema: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : (components.schemas[name] ?? schema);
}

/** "text or none", "list of Risk", "open | closed". */
export function typeText(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split("/").at(-1) ?? "";
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map(String).join(" | ");
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map((each) => typeText(each)))].join(" | ");
  const types = [schema.type ?? "any"].flat();
  return types
    .map((type) => {
      if (type === "array") return `list of ${schema.items ? typeText(schema.items) : "any"}`;
      return type === "string" && schema.format ? schema.format : type;
    })
    .join(" | ");
}

const SAMPLES: Readonly<Record<string, unknown>> = {
  uuid: "019365a0-7c00-7000-8000-000000000001",
  email: "ana@example.org",
  date: "2026-05-12",
  "date-time": "2026-05-12T08:00:00.000Z",
  uri: "https://example.org/",
};
const DEEPEST = 4;

/** A value that the schema describes: what must be given, and the first few of the rest. */
export function exampleOf(document: OpenApi, schema: Schema, depth = 0): unknown {
  const {
    type,
    properties,
    required = [],
    items,
    enum: choices,
    format,
    default: initial,
    ...more
  } = resolved(document, schema);
  const either = more.anyOf ?? more.oneOf;
  if (initial !== undefined) return initial;
  if (more.const !== undefined) return more.const;
  if (choices) return choices[0];
  if (either?.[0]) return exampleOf(document, either[0], depth);
  switch ([type ?? "object"].flat()[0]) {
    case "string":
      return SAMPLES[format ?? ""] ?? "text";
    case "integer":
    case "number":
      return 1;
    case "boolean":
      return true;
    case "null":
      return null;
    case "array":
      return items && depth < DEEPEST ? [exampleOf(document, items, depth + 1)] : [];
    default: {
      if (!properties || depth >= DEEPEST) return {};
      const shown = required.length > 0 ? required : Object.keys(properties).slice(0, 3);
      return Object.fromEntries(
        shown.flatMap((name) => (properties[name] ? [[name, exampleOf(document, properties[name], depth + 1)]] : [])),
      );
    }
  }
}

/** A request of this operation for the command line. */
export function curlOf(
  document: OpenApi,
  { method, path, parameters, requestBody }: Operation,
  origin: string,
): string {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `$${name.toUpperCase()}`);
  const schema = requestBody?.content?.["application/json"]?.schema;
  const lines = [
    `curl ${method === "GET" ? "" : `-X ${method} `}"${origin}${url}"`,
    `-H "Authorization: Bearer $GANTRY_TOKEN"`,
    ...parameters.filter(({ name }) => name === "If-Match").map(() => `-H 'If-Match: "1"'`),
    ...(schema ? [`-H "Content-Type: application/json"`, `-d '${JSON.stringify(exampleOf(document, schema))}'`] : []),
  ];
  return lines.join(" \\\n  ");
}
