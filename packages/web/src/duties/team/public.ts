/** What other duties may use of the team's. */
export { ChaseFields, useChaseTitle } from "./owed/ChaseFields.tsx";
export { raciQuery } from "./raci/raciQuery.ts";
