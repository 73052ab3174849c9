/** What new seals are made with. */
export const sealFormula = 2;

/**
 * What is hashed of a change `c`, as SQL, by the number of the formula its seal bears; seals made by an older formula stay as they are.
 * The first left out who alone may see a change, and wrote the moment in the zone of the connection.
 */
export const sealedContent: Readonly<Record<number, string>> = {
  1: "json_build_array(c.org_id, c.record, c.record_id, c.project_id, c.verb, c.version, c.before, c.after, c.user_id, c.at, c.change_set_id, c.cause)::text",
  2: `json_build_array(c.org_id, c.record, c.record_id, c.project_id, c.verb, c.version, c.before, c.after, c.private_to, c.user_id, to_char(c.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), c.change_set_id, c.cause)::text`,
};
