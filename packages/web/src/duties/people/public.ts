/** What other duties may use of the people's. */
export { personLoads } from "./capacity/capacityRows.ts";
export { OverloadFields } from "./overloads/OverloadFields.tsx";
export { standingOf } from "./skills/skillMatrix.ts";
