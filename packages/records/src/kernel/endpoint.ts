import * as z from "zod";
import type { Permission } from "./permissions.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Who may call: "public" (nobody need be known), "signedIn" (anybody known; rows are still checked one by one), "session" (the same,
 * but no access token: what concerns the account itself), or a permission, which is checked in the project that the path or the row
 * names, else in the organisation.
 */
export type EndpointAccess = "public" | "signedIn" | "session" | Permission;

/** One operation of the API as data. Server routes, the typed client, OpenAPI, assistant tools and CLI verbs are made from it. */
export interface Endpoint<
  P extends z.ZodObject = z.ZodObject,
  Q extends z.ZodObject = z.ZodObject,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> {
  id: string;
  method: Method;
  path: string;
  summary: string;
  access: EndpointAccess;
  params: P;
  query: Q;
  body: B;
  result: R;
  status: number;
  /** The answer is a stream or file made by the handler, not JSON. */
  raw: boolean;
  /** The body is an uploaded file, read as a stream by the handler. */
  upload: boolean;
  /** It changes nothing of itself: open to access tokens that may only read. */
  reads: boolean;
}

const nothing = z.object({});
const absent = z.undefined();

interface Stated<P, Q, B, R> {
  id: string;
  method: Method;
  path: string;
  summary: string;
  access: EndpointAccess;
  params?: P;
  query?: Q;
  body?: B;
  result?: R;
  status?: number;
  raw?: boolean;
  upload?: boolean;
  reads?: boolean;
}

export function endpoint<
  P extends z.ZodObject = typeof nothing,
  Q extends z.ZodObject = typeof nothing,
  B extends z.ZodType = typeof absent,
  R extends z.ZodType = typeof absent,
>(stated: Stated<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return {
    params: nothing as unknown as P,
    query: nothing as unknown as Q,
    body: absent as unknown as B,
    result: absent as unknown as R,
    status: stated.result || stated.raw ? (stated.method === "POST" ? 201 : 200) : 204,
    raw: false,
    upload: false,
    reads: stated.method === "GET",
    ...stated,
  };
}

type Part<K extends string, S, V> = S extends z.ZodUndefined
  ? unknown
  : keyof V extends never
    ? unknown
    : Record<string, never> extends V
      ? { [k in K]?: V }
      : object extends V
        ? { [k in K]?: V }
        : { [k in K]: V };

/** What a caller passes. */
export type Call<E extends Endpoint> = Part<"params", E["params"], z.input<E["params"]>> &
  Part<"query", E["query"], z.input<E["query"]>> &
  Part<"body", E["body"], z.input<E["body"]>>;

/** What a handler receives. */
export interface Received<E extends Endpoint> {
  params: z.output<E["params"]>;
  query: z.output<E["query"]>;
  body: z.output<E["body"]>;
}

/** What a caller gets back. */
export type Result<E extends Endpoint> = z.output<E["result"]>;
