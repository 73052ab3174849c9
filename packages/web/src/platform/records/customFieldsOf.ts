import { customQueryField, type QueryContext } from "@gantry/records";

/** The fields that the organisation has added, which a declaration in hand bears, as queries ask about them. */
export const customFieldsOf: NonNullable<QueryContext["customFields"]> = ({ fields }) =>
  Object.entries(fields).flatMap(([name, field]) =>
    name.startsWith("cf.") ? [customQueryField(name.slice(3), field)] : [],
  );
