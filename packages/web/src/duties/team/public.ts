/** What other duties may use of the team's. */
export { raciQuery } from "./raci/raciQuery.ts";
