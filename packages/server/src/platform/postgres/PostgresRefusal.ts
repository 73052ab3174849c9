/** PostgreSQL cannot be started for a reason its user can mend; the message says what and how, in plain words. */
export class PostgresRefusal extends Error {
  override readonly name = "PostgresRefusal";
}
