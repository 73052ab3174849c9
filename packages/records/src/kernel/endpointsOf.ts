import type { RecordDeclaration } from "./record.ts";
import { recordEndpoints } from "./recordEndpoints.ts";

type EndpointsOf<R extends RecordDeclaration> = ReturnType<typeof recordEndpoints<R>>;

const made = new WeakMap<RecordDeclaration, EndpointsOf<RecordDeclaration>>();

/** The operations every record type has, for this one; the same objects each time. */
export function endpointsOf<R extends RecordDeclaration>(declaration: R): EndpointsOf<R> {
  let endpoints = made.get(declaration);
  if (!endpoints) made.set(declaration, (endpoints = recordEndpoints(declaration) as EndpointsOf<RecordDeclaration>));
  return endpoints as EndpointsOf<R>;
}
