type Json = Readonly<Record<string, unknown>>;

interface Content {
  content?: Readonly<Record<string, { schema?: Json }>>;
}

interface Operation {
  operationId: string;
  security: readonly Json[];
  "x-permission"?: string;
  parameters: readonly { name: string; in: string; required: boolean; schema: Json }[];
  requestBody?: Content;
  responses: Readonly<Record<string, Content>>;
}

/**
 * The contract of the API, one sorted line for each operation, input, answer and field of a schema, so that a review sees at a glance what
 * a change does to callers. Made from the OpenAPI document.
 */
export function apiReport(document: Json): string {
  const paths = document["paths"] as Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  const { schemas } = document["components"] as { schemas: Readonly<Record<string, Json>> };
  const lines = [
    ...Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, operation]) =>
        operationLines(`${method.toUpperCase()} ${path}`, operation),
      ),
    ),
    ...Object.entries(schemas).flatMap(([name, schema]) => fieldLines(`schema ${name}`, schema)),
  ];
  return `${lines.toSorted().join("\n")}\n`;
}

function operationLines(address: string, operation: Operation): string[] {
  const { operationId: id, parameters, requestBody, responses } = operation;
  const [answer] = Object.entries(responses).filter(([status]) => /^[23]/.test(status));
  return [
    `operation ${id}: ${address} for ${callersOf(operation)}`,
    ...parameters.map(
      (each) => `input ${id} ${each.in} ${each.name}: ${typeOf(each.schema)}${each.required ? " required" : ""}`,
    ),
    ...contentLines(`input ${id} body`, requestBody),
    ...contentLines(`output ${id} ${answer?.[0] ?? ""}`, answer?.[1]),
  ];
}

function callersOf({ security, ...operation }: Operation): string {
  if (security.length === 0) return "anybody";
  return operation["x-permission"] ?? (security.some((each) => "token" in each) ? "whoever is known" : "sessions");
}

function contentLines(place: string, stated: Content | undefined): string[] {
  const [schema] = Object.values(stated?.content ?? {}).map((each) => each.schema);
  return schema ? fieldLines(place, schema) : [];
}

/** The place itself, or each field below it. */
function fieldLines(place: string, schema: Json): string[] {
  const { properties, required = [] } = schema as { properties?: Readonly<Record<string, Json>>; required?: string[] };
  if (!properties) return [`${place}: ${typeOf(schema)}`];
  return Object.entries(properties).flatMap(([name, each]) => {
    const below = `${place}.${name}`;
    const mark = required.includes(name) ? " required" : "";
    const item = each["items"] as Json | undefined;
    if (each["properties"]) return [`${below}: object${mark}`, ...fieldLines(below, each)];
    if (item?.["properties"]) return [`${below}: object[]${mark}`, ...fieldLines(`${below}[]`, item)];
    return [`${below}: ${typeOf(each)}${mark}`];
  });
}

function typeOf(schema: Json): string {
  const {
    $ref,
    type,
    format,
    enum: choices,
    const: only,
    items,
    anyOf,
    oneOf,
  } = schema as {
    $ref?: string;
    type?: string | string[];
    format?: string;
    enum?: unknown[];
    const?: unknown;
    items?: Json;
    anyOf?: Json[];
    oneOf?: Json[];
  };
  if ($ref) return $ref.split("/").at(-1) ?? "";
  if (only !== undefined) return JSON.stringify(only);
  if (choices) return choices.map((each) => JSON.stringify(each)).join("|");
  const either = anyOf ?? oneOf;
  if (either) return either.map((each) => typeOf(each)).join("|");
  if (items) return `${typeOf(items)}[]`;
  return format && type === "string" ? format : [type ?? "any"].flat().join("|");
}
