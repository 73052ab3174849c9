import { customField, fieldOfCustom, type RecordDeclaration } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { allRowsQuery } from "./rows.ts";

/** The declaration with the fields that the organisation added to it, as `cf.key` after its own. */
export function useCustomFields<R extends RecordDeclaration>(declaration: R): R {
  const { data } = useQuery(allRowsQuery(customField, { q: `recordType:${declaration.name} sort:place,name` }));
  return useMemo(() => {
    if (!data || data.length === 0) return declaration;
    const added = data.map((definition) => {
      const field = { ...fieldOfCustom(definition), required: definition.required };
      return [`cf.${definition.key}`, field] as const;
    });
    return { ...declaration, fields: { ...declaration.fields, ...Object.fromEntries(added) } };
  }, [declaration, data]);
}
